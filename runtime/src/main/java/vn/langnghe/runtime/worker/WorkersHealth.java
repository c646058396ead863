package vn.langnghe.runtime.worker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down once a worker has died; a worker that fails and tries again is only named. */
@Readiness
@ApplicationScoped
public class WorkersHealth implements HealthCheck {

  private final Workers workers;

  public WorkersHealth(Workers workers) {
    this.workers = workers;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("workers");
    boolean whole = true;
    for (var worker : workers.all()) {
      if (worker.isDead()) {
        answer.withData(worker.name(), "dead");
        whole = false;
      } else if (worker.isFailing()) {
        answer.withData(worker.name(), "failing");
      }
    }
    return answer.status(whole).build();
  }
}
