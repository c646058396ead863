package vn.langnghe.runtime.sql;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names the rows that cannot be read; the service is ready with all the others. */
@Readiness
@ApplicationScoped
public class StoredRowsHealth implements HealthCheck {

  private final StoredRows rows;

  StoredRowsHealth(StoredRows rows) {
    this.rows = rows;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("stored-rows").up();
    rows.faults().forEach(answer::withData);
    return answer.build();
  }
}
