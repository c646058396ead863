package vn.langnghe.local.sample;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Plays the citizens and officials of the sample province; everything it sends is invented and says
 * so where a text field exists.
 *
 * <p>It talks to the services as the real clients would and has no other way in. H21.17 gets survey
 * answers like the other departments, but never a case and never a dossier total: both feed the 766
 * index, and the figure of H21.17 for 2026, computed from published facts, must stay at the
 * published 79.27 so that anybody can check the system against it.
 *
 * <p>A service that is away is waited for, longer each time; the request that failed is sent again
 * with the same id, so that nothing is counted twice.
 */
public final class Simulator implements AutoCloseable {
  private static final Duration SHORTEST_BREAK = Duration.ofMillis(500);
  private static final Duration MAX_BREAK = Duration.ofSeconds(10);
  private static final long SEED = 766;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final Set<String> refusals = ConcurrentHashMap.newKeySet();
  private final Consumer<String> notes;

  private Simulator(Consumer<String> notes) {
    this.notes = notes;
  }

  /**
   * Starts the simulation; it runs until it is closed.
   *
   * @param notes told when a service goes away and when it is back
   */
  public static Simulator start(
      SampleServices services, SimulatorPace pace, Consumer<String> notes) {
    Clock clock = Clock.systemUTC();
    var api = new Api(services, clock);
    var random = new SplittableRandom(SEED ^ clock.millis());
    var answers = new Answering(api, services, pace, clock, random.split());
    var cases = new CaseWork(api, services, pace, clock, random.split());
    var totals = new DossierReporting(api, services, pace, clock);
    var simulator = new Simulator(notes);
    simulator.run("khảo sát / survey answers", answers);
    simulator.run("phản ánh / feedback cases", cases);
    simulator.run("hồ sơ / dossier totals", totals);
    return simulator;
  }

  private void run(String name, Activity activity) {
    threads.add(Thread.ofVirtual().name("simulator " + name).start(() -> goOn(name, activity)));
  }

  private void goOn(String name, Activity activity) {
    Duration pause = Duration.ZERO;
    Duration nextBreak = SHORTEST_BREAK;
    try {
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          pause = activity.step();
          if (nextBreak.compareTo(MAX_BREAK) >= 0) {
            notes.accept("Mô phỏng tiếp tục / simulation goes on: " + name);
          }
          nextBreak = SHORTEST_BREAK;
        } catch (IOException e) {
          complain(name, e);
          pause = nextBreak;
          nextBreak = longer(name, nextBreak, e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A refusal that waiting cannot mend is a fault of ours or of the service: said once. */
  private void complain(String name, IOException why) {
    if (why instanceof RefusedRequest refused && !refused.mayPass() && refusals.add(name)) {
      notes.accept("Mô phỏng bị từ chối / simulation refused: " + name + ": " + why.getMessage());
    }
  }

  private Duration longer(String name, Duration last, IOException why) {
    if (last.compareTo(MAX_BREAK) >= 0) {
      return MAX_BREAK;
    }
    Duration next = last.multipliedBy(2);
    if (next.compareTo(MAX_BREAK) < 0) {
      return next;
    }
    notes.accept("Mô phỏng tạm chờ / simulation waits: " + name + ": " + why);
    return MAX_BREAK;
  }

  /** Stops at once; a request under way is abandoned. */
  @Override
  public void close() {
    stopped.countDown();
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join(Duration.ofSeconds(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
