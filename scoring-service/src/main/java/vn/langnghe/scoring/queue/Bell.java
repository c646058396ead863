package vn.langnghe.scoring.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Rung after a commit that left something to evaluate; many rings before an answer are one. */
@ApplicationScoped
public class Bell {

  private static final long CROWDED_FOR = Duration.ofSeconds(1).toNanos();

  private final Semaphore rings = new Semaphore(0);
  private final AtomicLong oldest = new AtomicLong();
  private volatile long crowdedAt = System.nanoTime() - CROWDED_FOR;

  public void ring() {
    oldest.compareAndSet(0, System.nanoTime());
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /** Told by intake when facts wait in long queues: then storing them comes before evaluating. */
  public void crowd() {
    crowdedAt = System.nanoTime();
  }

  /** Whether facts waited in long queues a moment ago. */
  public boolean isCrowded() {
    return System.nanoTime() - crowdedAt < CROWDED_FOR;
  }

  /** When the oldest ring was that nobody has answered yet, by the nano clock; 0 for none. */
  public long answer() {
    return oldest.getAndSet(0);
  }

  /** Waits for a ring, at most this long. */
  public void await(Duration longest) throws InterruptedException {
    var rung = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    if (rung) {
      rings.drainPermits();
    }
  }
}
