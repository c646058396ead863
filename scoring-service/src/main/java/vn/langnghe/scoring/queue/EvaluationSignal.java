package vn.langnghe.scoring.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells the evaluator that a commit left something to evaluate; many raises are one. */
@ApplicationScoped
public class EvaluationSignal {

  private static final long CROWDED_NANOS = Duration.ofSeconds(1).toNanos();

  private final AtomicLong oldest = new AtomicLong();
  private final AtomicReference<@Nullable Runnable> evaluator = new AtomicReference<>();
  private volatile long crowdedAt = System.nanoTime() - CROWDED_NANOS;

  /** Who is woken. */
  public void wakes(Runnable action) {
    evaluator.set(action);
  }

  public void raise() {
    oldest.compareAndSet(0, System.nanoTime());
    var woken = evaluator.get();
    if (woken != null) {
      woken.run();
    }
  }

  /** Facts wait in long queues: storing them comes before evaluating. */
  void crowd() {
    crowdedAt = System.nanoTime();
  }

  /** Whether facts waited in long queues a moment ago. */
  public boolean isCrowded() {
    return System.nanoTime() - crowdedAt < CROWDED_NANOS;
  }

  /** The nano time of the oldest raise since the last call; 0 for none. */
  public long answer() {
    return oldest.getAndSet(0);
  }
}
