package vn.langnghe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.PlatformProcess;

class MigrationIT {

  @Test
  void everyMigrationRunsOnAnEmptyDatabaseAndNoneRunsTwice() throws SQLException {
    var platform = PlatformProcess.shared();
    try (var connection =
            DriverManager.getConnection(
                platform.jdbcUrl("postgres"), platform.user(), platform.password());
        var statement = connection.createStatement()) {
      statement.execute("create database migrated");
    }
    var flyway =
        Flyway.configure()
            .dataSource(platform.jdbcUrl("migrated"), platform.user(), platform.password())
            .locations("db/migration", "db/outbox", "db/agencies")
            .outOfOrder(true)
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(4);
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
  }
}
