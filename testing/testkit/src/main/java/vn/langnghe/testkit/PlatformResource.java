package vn.langnghe.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

/** Points the service under test at the shared platform and an empty database. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
  static final String DATABASE = "under_test";

  @Override
  public Map<String, String> start() {
    PlatformProcess platform = PlatformProcess.shared();
    String database = Shared.once("langnghe.testkit.database", () -> create(platform, DATABASE));
    return settings(platform, database, platform.bootstrapServers());
  }

  static Map<String, String> settings(
      PlatformProcess platform, String database, String bootstrapServers) {
    return Map.of(
        "quarkus.datasource.jdbc.url", platform.jdbcUrl(database),
        "quarkus.datasource.username", platform.user(),
        "quarkus.datasource.password", platform.password(),
        "kafka.bootstrap.servers", bootstrapServers,
        "quarkus.oidc.auth-server-url", Keycloak.shared().issuer(),
        "quarkus.http.test-port", "0");
  }

  /** The platform ends with the JVM: other test classes still use it. */
  @Override
  public void stop() {}

  /** A connection beside the service, as the owner of all databases. */
  static Connection connect(PlatformProcess platform, String database) throws SQLException {
    var login = new Properties();
    login.setProperty("user", platform.user());
    login.setProperty("password", platform.password());
    return driver().connect(platform.jdbcUrl(database), login);
  }

  static String create(PlatformProcess platform, String database) {
    try (var connection = connect(platform, "postgres");
        Statement sql = connection.createStatement()) {
      sql.execute("create database " + database);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("Could not create the database of the test", e);
    }
  }

  /** DriverManager refuses a driver that another class loader has loaded. */
  private static Driver driver() {
    return ServiceLoader.load(Driver.class, PlatformResource.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(driver -> driver.getClass().getName().startsWith("org.postgresql"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No PostgreSQL driver on the class path"));
  }
}
