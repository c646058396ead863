package vn.langnghe.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));

  private final Workers workers = new Workers(new SimpleMeterRegistry());

  @AfterEach
  void stop() throws InterruptedException {
    workers.stop(new ShutdownEvent());
  }

  @Test
  void restsUntilItIsWoken() throws InterruptedException {
    var turns = new Turns(2);
    var worker = workers.worker("sleeper", () -> turns.next(Rest.untilSignal(LONG)));
    worker.start();
    turns.awaitFirst();
    worker.wake();
    assertThat(turns.awaitAll()).isTrue();
  }

  @Test
  void isNotWokenBeforeItsLeastRestIsOver() throws InterruptedException {
    var turns = new Turns(2);
    var worker = workers.worker("heavy", () -> turns.next(Rest.of(LONG)));
    worker.start();
    turns.awaitFirst();
    worker.wake();
    assertThat(turns.missing()).isEqualTo(1);
  }

  @Test
  void triesAgainWhatFailsAndSaysSoMeanwhile() throws InterruptedException {
    var worked = new CountDownLatch(1);
    var tries = new AtomicInteger();
    var failing = new AtomicInteger();
    var self = new Worker[1];
    self[0] =
        workers.worker(
            "stumbler",
            () -> {
              if (tries.incrementAndGet() < 4) {
                throw new IllegalStateException("away");
              }
              failing.set(self[0].isFailing() ? 1 : 0);
              worked.countDown();
              return Rest.untilSignal(LONG);
            },
            QUICK);
    self[0].start();
    assertThat(worked.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(failing).hasValue(1);
    assertThat(tries).hasValue(4);
    assertThat(new WorkersHealth(workers).call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void readinessIsDownOnceAnErrorHasEndedIt() throws InterruptedException {
    var ended = new CountDownLatch(1);
    var worker =
        workers
            .worker(
                "mortal",
                () -> {
                  throw new OutOfMemoryError("no room");
                })
            .endingWith(ended::countDown);
    worker.start();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    worker.join(Duration.ofSeconds(10));
    assertThat(worker.isDead()).isTrue();
    assertThat(new WorkersHealth(workers).call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void stopEndsARestAndRunsTheFarewellOnce() throws InterruptedException {
    var farewells = new AtomicInteger();
    var turns = new Turns(1);
    var worker =
        workers
            .worker("guest", () -> turns.next(Rest.of(LONG)))
            .endingWith(farewells::incrementAndGet);
    worker.start();
    turns.awaitAll();
    workers.stop(new ShutdownEvent());
    assertThat(farewells).hasValue(1);
    assertThat(worker.isDead()).isFalse();
  }

  @Test
  void pausesGrowUpToTheLongestOne() {
    var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(backoff.after(4)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    for (int failures = 6; failures < 200; failures++) {
      assertThat(backoff.after(failures)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
  }

  /** Counts the turns of a worker. */
  private static final class Turns {

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch all;

    Turns(int expected) {
      all = new CountDownLatch(expected);
    }

    Rest next(Rest rest) {
      all.countDown();
      first.countDown();
      return rest;
    }

    void awaitFirst() throws InterruptedException {
      assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    }

    boolean awaitAll() throws InterruptedException {
      return all.await(10, TimeUnit.SECONDS);
    }

    long missing() {
      return all.getCount();
    }
  }
}
