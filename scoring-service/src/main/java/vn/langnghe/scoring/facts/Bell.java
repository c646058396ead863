package vn.langnghe.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung after a commit that left something to evaluate; many rings before an answer are one. */
@ApplicationScoped
public class Bell {

  private final Semaphore rings = new Semaphore(0);

  public void ring() {
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /** Waits for a ring, at most this long. */
  public void await(Duration longest) throws InterruptedException {
    var rung = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    if (rung) {
      rings.drainPermits();
    }
  }
}
