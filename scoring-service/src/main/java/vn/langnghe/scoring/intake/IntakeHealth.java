package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.langnghe.runtime.worker.RetryUntilStored;

/** Not ready while a batch waits for the database or the dead-letter topic. */
@Readiness
@ApplicationScoped
public class IntakeHealth implements HealthCheck {

  private final RetryUntilStored retry;

  public IntakeHealth(RetryUntilStored retry) {
    this.retry = retry;
  }

  @Override
  public HealthCheckResponse call() {
    int waiting = retry.waiting();
    return HealthCheckResponse.named("intake")
        .status(waiting == 0)
        .withData("waiting", waiting)
        .build();
  }
}
