package vn.langnghe.runtime.worker;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import vn.langnghe.runtime.telemetry.WordlessTrace;

/**
 * Repeats what a consumer does with a record until it works: nothing is skipped because the
 * database or the broker is away. The end of the service ends it too: what is not stored then is
 * not acknowledged and comes again.
 */
@ApplicationScoped
public class RetryUntilStored {

  /** What is repeated. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws Exception;
  }

  private static final Logger LOG = Logger.getLogger(RetryUntilStored.class);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  /** Returns when the attempt has worked; throws only when the service ends before. */
  public void run(Attempt attempt) {
    int failures = 0;
    try {
      while (!works(attempt, failures)) {
        if (failures++ == 0) {
          waiting.incrementAndGet();
        }
        if (stopping.await(BACKOFF.after(failures).toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("the service ends before the record is stored");
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the record was stored", interrupted);
    } finally {
      if (failures > 0) {
        waiting.decrementAndGet();
      }
    }
  }

  private static boolean works(Attempt attempt, int failures) throws InterruptedException {
    try {
      attempt.run();
      if (failures > 0) {
        LOG.infof("storing works again after %d failed tries", failures);
      }
      return true;
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception failure) {
      if (failures == 0) {
        LOG.errorf(WordlessTrace.of(failure), "a record cannot be stored and is tried again");
      }
      return false;
    }
  }

  /** How many records or batches wait for the database or the broker. */
  public int waiting() {
    return waiting.get();
  }

  /** Before the channels close, which would wait for the records in hand. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
    stopping.countDown();
  }
}
