package vn.langnghe.runtime.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one thread that waits for it; any number of raises before a wait count as one. */
public final class Signal {

  private final Semaphore raised = new Semaphore(0);

  public void raise() {
    // A second permit would only repeat what the first one says.
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /** Returns as soon as the signal is raised, or after the time; the signal is lowered. */
  public void await(Duration atMost) throws InterruptedException {
    if (raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      raised.drainPermits();
    }
  }
}
