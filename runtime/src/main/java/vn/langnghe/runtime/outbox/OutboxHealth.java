package vn.langnghe.runtime.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows the outbox. Always up: a service whose broker is away still accepts and keeps. */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {

  private final OutboxState state;

  OutboxHealth(OutboxState state) {
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox")
        .up()
        .withData("rows", state.rows())
        .withData("oldestSeconds", Math.round(state.oldestSeconds()))
        .withData("outage", state.hasOutage())
        .build();
  }
}
