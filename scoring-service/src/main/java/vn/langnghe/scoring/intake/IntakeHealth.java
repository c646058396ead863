package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a batch waits for the database or the dead-letter topic. */
@Readiness
@ApplicationScoped
public class IntakeHealth implements HealthCheck {

  private final Persistence persistence;

  public IntakeHealth(Persistence persistence) {
    this.persistence = persistence;
  }

  @Override
  public HealthCheckResponse call() {
    int waiting = persistence.waiting();
    return HealthCheckResponse.named("intake")
        .status(waiting == 0)
        .withData("waiting", waiting)
        .build();
  }
}
