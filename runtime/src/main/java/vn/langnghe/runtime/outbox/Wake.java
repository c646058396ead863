package vn.langnghe.runtime.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that there is something to send; any number of calls count as one. */
@Singleton
public class Wake {

  private final Semaphore calls = new Semaphore(0);

  public void now() {
    // A full semaphore would only repeat what is already said.
    if (calls.availablePermits() == 0) {
      calls.release();
    }
  }

  void await(Duration atMost) throws InterruptedException {
    if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      calls.drainPermits();
    }
  }
}
