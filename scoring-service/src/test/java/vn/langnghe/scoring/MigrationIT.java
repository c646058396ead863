package vn.langnghe.scoring;

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
  void migratingAgainChangesNothing() {
    assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
  }
}
