package vn.langnghe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.PlatformProcess;

class MigrationIT {

  @Test
  void everyMigrationRunsOnAnEmptyDatabaseAndNoneRunsTwice() {
    var platform = PlatformProcess.shared();
    platform.createDatabase("migrated", "feedback");
    var flyway =
        Flyway.configure()
            .dataSource(
                platform.jdbcUrl("migrated"), "feedback", platform.databasePassword("feedback"))
            .locations("db/migration", "db/outbox", "db/agencies")
            .outOfOrder(true)
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(5);
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
  }
}
