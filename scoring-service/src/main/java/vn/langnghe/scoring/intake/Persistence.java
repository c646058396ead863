package vn.langnghe.scoring.intake;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Repeats a step until it works: a batch is never skipped because the database or the broker is
 * away. Meanwhile {@link IntakeHealth} says so.
 */
@ApplicationScoped
public class Persistence {

  private static final Logger LOG = Logger.getLogger(Persistence.class);
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  void until(Runnable step) {
    var pause = FIRST;
    boolean failed = false;
    try {
      while (!worked(step, pause)) {
        if (!failed) {
          failed = true;
          waiting.incrementAndGet();
        }
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("stopping before the batch was stored; it comes again");
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the batch was stored", interrupted);
    } finally {
      if (failed) {
        waiting.decrementAndGet();
      }
    }
  }

  private static boolean worked(Runnable step, Duration pause) {
    try {
      step.run();
      return true;
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Intake failed; again in %d ms", pause.toMillis());
      return false;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /** Batches that could not be stored yet. */
  int waiting() {
    return waiting.get();
  }
}
