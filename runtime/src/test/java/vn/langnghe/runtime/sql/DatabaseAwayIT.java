package vn.langnghe.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.PlatformProcess;
import vn.langnghe.testkit.WithPlatform;

/**
 * What the pool, the driver and the transaction manager throw is recognised by the words of today.
 */
@QuarkusTest
@WithPlatform
class DatabaseAwayIT {

  @Inject Database database;
  @Inject AgroalDataSource source;

  @BeforeEach
  void tableOnceConnectionsAreWholeAgain() {
    Awaitility.await()
        .ignoreExceptions()
        .until(
            () ->
                database.update(
                        "create table if not exists outage_probe (id text primary key, n integer)")
                    == 0);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aBackendThatEndsAtAnyMomentOfATransactionIsAnOutage(Moment moment) {
    var id = UUID.randomUUID().toString();

    var thrown =
        Backends.underTest()
            .kill(moment, "outage_probe", () -> catchThrowable(() -> writeTwice(id)));

    assertThat(DatabaseAway.isWhy(thrown)).isTrue();
  }

  @Test
  void aConnectionThatEndedInThePoolIsAnOutage() throws SQLException {
    try (var pool = poolOfOne()) {
      pool.getConnection().close();
      Backends.underTest().killAll();

      var thrown =
          catchThrowable(() -> new Database(pool).first("select 1 as n", row -> row.integer("n")));

      assertThat(DatabaseAway.isWhy(thrown)).isTrue();
    }
  }

  @Test
  void aPoolWithoutAFreeConnectionIsAnOutageAndHasNoSqlState() throws SQLException {
    try (var pool = poolOfOne();
        var held = pool.getConnection()) {
      assertThat(held.isValid(1)).isTrue();

      var thrown = catchThrowable(pool::getConnection);

      assertThat(((SQLException) thrown).getSQLState()).isNull();
      assertThat(DatabaseAway.isWhy(thrown)).isTrue();
    }
  }

  @Test
  void aServerThatIsNotThereIsAnOutage() {
    var nobody = PlatformProcess.shared().jdbcUrl("nobody").replaceAll(":[0-9]+/", ":1/");

    var thrown = catchThrowable(() -> DriverManager.getConnection(nobody));

    assertThat(DatabaseAway.isWhy(thrown)).isTrue();
  }

  private AgroalDataSource poolOfOne() throws SQLException {
    var login =
        source.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(200))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(login.jdbcUrl())
                                    .principal(login.principal())
                                    .credential(login.credentials().iterator().next()))));
  }

  private int writeTwice(String id) {
    return database.inTransaction(
        () -> {
          database.first("select count(*) as n from outage_probe", row -> row.count("n"));
          return database.update("insert into outage_probe (id, n) values (?, 1)", id);
        });
  }
}
