package vn.langnghe.scoring.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.queue.Bell;
import vn.langnghe.scoring.target.Definitions;

/** The thread that keeps the scores up with the facts, at a pace that leaves room for intake. */
@Readiness
@ApplicationScoped
public class Evaluator implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Evaluator.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration GOODBYE = Duration.ofSeconds(10);

  private final EvaluationRound round;
  private final Definitions definitions;
  private final EvaluationConfig config;
  private final Bell bell;
  private final Clock clock;
  private final Timer rounds;
  private final Timer freshness;
  private final Counter published;
  private volatile boolean stopping;
  private volatile boolean failing;
  private @Nullable Thread thread;
  private @Nullable LocalDate announcedOn;

  public Evaluator(
      EvaluationRound round,
      Definitions definitions,
      EvaluationConfig config,
      Bell bell,
      Clock clock,
      MeterRegistry metrics) {
    this.round = round;
    this.definitions = definitions;
    this.config = config;
    this.bell = bell;
    this.clock = clock;
    this.rounds = metrics.timer("scoring.evaluation");
    this.freshness =
        Timer.builder("scoring.freshness")
            .description("From the commit of facts to the commit of the scores that count them")
            .publishPercentiles(0.5, 0.99)
            .register(metrics);
    this.published = metrics.counter("scoring.scores.published");
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      stopping = false;
      thread = Thread.ofPlatform().daemon().name("evaluator").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    bell.ring();
    if (thread != null && !thread.join(GOODBYE)) {
      LOG.warn(
          "The evaluation did not end in time; its transaction is rolled back and comes again");
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping) {
        turn();
      }
    } catch (InterruptedException interrupted) {
      LOG.debug("The evaluator was interrupted");
    }
  }

  private void turn() throws InterruptedException {
    try {
      announceOnceADay();
      long rung = bell.answer();
      long begun = System.nanoTime();
      var outcome = round.run();
      failing = false;
      if (outcome.spots() == 0) {
        bell.await(config.poll());
        return;
      }
      var took = Duration.ofNanos(System.nanoTime() - begun);
      rounds.record(took);
      if (rung != 0) {
        freshness.record(Duration.ofNanos(System.nanoTime() - rung));
      }
      published.increment(outcome.published());
      rest(took, outcome.spots());
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Evaluation failed; again in %d ms", AFTER_FAILURE.toMillis());
      failing = true;
      pause(AFTER_FAILURE);
    }
  }

  /** At the start, and when a new day may have brought other rubrics or another tree into force. */
  private void announceOnceADay() {
    var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (!today.equals(announcedOn)) {
      definitions.announce();
      announcedOn = today;
    }
  }

  /**
   * A round at each pace; a slow one is followed by a breath for intake, a queue of spots by none.
   * While facts wait in long queues they come first: rounds are then few.
   */
  private void rest(Duration took, int spots) throws InterruptedException {
    if (bell.isCrowded()) {
      pause(longer(took.multipliedBy(config.crowdedRest()), config.poll()));
    } else if (spots < config.batch()) {
      var rest = longer(config.pace().minus(took), took.dividedBy(4));
      pause(rest.compareTo(config.poll()) > 0 ? config.poll() : rest);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void pause(Duration time) throws InterruptedException {
    if (!stopping) {
      Thread.sleep(time);
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("evaluation").status(!failing).build();
  }
}
