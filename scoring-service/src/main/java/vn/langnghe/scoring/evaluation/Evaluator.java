package vn.langnghe.scoring.evaluation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;
import vn.langnghe.scoring.queue.EvaluationSignal;
import vn.langnghe.scoring.target.DailyAnnouncement;

/** Keeps the scores up with the facts, at a pace that leaves room for intake. */
@Readiness
@ApplicationScoped
public class Evaluator implements HealthCheck {

  private final EvaluationRound round;
  private final DailyAnnouncement announcement;
  private final EvaluationConfig config;
  private final EvaluationSignal signal;
  private final EvaluationMeters meters;
  private final Worker worker;

  public Evaluator(
      EvaluationRound round,
      DailyAnnouncement announcement,
      EvaluationConfig config,
      EvaluationSignal signal,
      EvaluationMeters meters,
      Workers workers) {
    this.round = round;
    this.announcement = announcement;
    this.config = config;
    this.signal = signal;
    this.meters = meters;
    this.worker = workers.worker("evaluator", this::evaluate);
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      signal.wakes(worker::wake);
      worker.start();
    }
  }

  private Rest evaluate() {
    announcement.announceOnceADay();
    long raisedAt = signal.answer();
    long begun = System.nanoTime();
    var outcome = round.run();
    if (outcome.taken() == 0) {
      return Rest.untilSignal(config.poll());
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);
    meters.round(took, outcome.published(), raisedAt);
    return rest(took, outcome.taken());
  }

  /**
   * A round at each pace; a slow one is followed by a breath for intake, a full one by none. While
   * facts wait in long queues they come first: rounds are then few.
   */
  private Rest rest(Duration took, int taken) {
    if (signal.isCrowded()) {
      return Rest.of(longer(took.multipliedBy(config.crowdedRest()), config.poll()));
    }
    if (taken < config.batch()) {
      var rest = longer(config.pace().minus(took), took.dividedBy(4));
      return Rest.of(rest.compareTo(config.poll()) > 0 ? config.poll() : rest);
    }
    return Rest.NONE;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("evaluation").status(!worker.isFailing()).build();
  }
}
