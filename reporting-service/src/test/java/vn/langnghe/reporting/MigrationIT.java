package vn.langnghe.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class MigrationIT {

  @Inject Flyway flyway;

  @Test
  void aSecondRunFindsNothingToDo() {
    var again = flyway.migrate();

    assertThat(again.migrationsExecuted).isZero();
    assertThat(flyway.info().applied().length).isGreaterThanOrEqualTo(4);
    assertThat(flyway.info().pending()).isEmpty();
    flyway.validate();
  }
}
