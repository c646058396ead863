package vn.langnghe.runtime.worker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.langnghe.runtime.telemetry.WordlessTrace;

/**
 * A thread that repeats one step until it is stopped. A step that throws is tried again after a
 * growing pause; the first failure of a row is logged, and the first success after it. An {@link
 * Error} ends the thread, and readiness says so.
 */
public final class Worker {

  /** One turn of the work. */
  @FunctionalInterface
  public interface Step {

    /** Works, and says how long to rest before the next turn. */
    Rest run() throws Exception;
  }

  private static final Logger LOG = Logger.getLogger(Worker.class);

  private final String name;
  private final Step step;
  private final Backoff backoff;
  private final Signal signal = new Signal();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile Runnable interruption = Worker::nothing;
  private volatile Runnable farewell = Worker::nothing;
  private volatile boolean dead;
  private volatile int failures;

  Worker(String name, Step step, Backoff backoff) {
    this.name = name;
    this.step = step;
    this.backoff = backoff;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** What ends a step that waits for something else than this worker's signal. */
  public Worker interruptedBy(Runnable action) {
    interruption = action;
    return this;
  }

  /** What this worker's thread does last, for example closing what only it used. */
  public Worker endingWith(Runnable action) {
    farewell = action;
    return this;
  }

  public void start() {
    thread.start();
  }

  /** Ends the rest of this worker; called while it works, it shortens the next rest. */
  public void wake() {
    signal.raise();
  }

  public String name() {
    return name;
  }

  /** The last step failed; it is tried again. */
  public boolean isFailing() {
    return failures > 0;
  }

  /** The thread ended although nobody stopped it. */
  public boolean isDead() {
    return dead;
  }

  /** The worker is asked to end after the step in hand. */
  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Asks it to end after the step in hand. */
  void stop() {
    stopping.countDown();
    signal.raise();
    interruption.run();
  }

  /** Waits for the end of the thread; interrupts the step when it takes too long. */
  void join(Duration atMost) throws InterruptedException {
    if (thread.getState() != Thread.State.NEW && !thread.join(atMost)) {
      LOG.warnf("%s did not end within %d s and is interrupted", name, atMost.toSeconds());
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!isStopping()) {
        rest(turn());
      }
    } catch (InterruptedException interrupted) {
      LOG.debugf("%s was interrupted", name);
    } catch (Throwable death) {
      dead = true;
      LOG.fatalf(
          WordlessTrace.of(death), "%s has died and does not come back: restart the service", name);
    } finally {
      farewell.run();
    }
  }

  private Rest turn() throws InterruptedException {
    try {
      var rest = step.run();
      if (failures > 0) {
        LOG.infof("%s works again after %d failed tries", name, failures);
        failures = 0;
      }
      return rest;
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception failure) {
      return Rest.of(failed(failure));
    }
  }

  private Duration failed(Exception failure) {
    int before = failures;
    failures = before + 1;
    if (before == 0 && !isStopping()) {
      LOG.errorf(WordlessTrace.of(failure), "%s fails and is tried again", name);
    }
    return backoff.after(before + 1);
  }

  private void rest(Rest rest) throws InterruptedException {
    if (pause(rest.atLeast())) {
      return;
    }
    var more = rest.atMost().minus(rest.atLeast());
    if (more.isPositive()) {
      signal.await(more);
    }
  }

  private boolean pause(Duration time) throws InterruptedException {
    return stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void nothing() {}
}
