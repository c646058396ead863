package vn.langnghe.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Points the service under test at the shared platform and an empty database. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
  static final String DATABASE = "under_test";

  @Override
  public Map<String, String> start() {
    PlatformProcess platform = PlatformProcess.shared();
    Shared.once("langnghe.testkit.database", () -> create(platform, DATABASE));
    return settings(DATABASE, platform);
  }

  /** The service comes in under its own accounts, with their rights and no others. */
  static Map<String, String> settings(String database, PlatformProcess kafka) {
    String service = ServiceUnderTest.name();
    PlatformProcess postgres = PlatformProcess.shared();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
    settings.put("quarkus.datasource.username", service);
    settings.put("quarkus.datasource.password", postgres.databasePassword(service));
    kafka.kafkaLogin(service).forEach((key, value) -> settings.put("kafka." + key, value));
    settings.put("quarkus.oidc.auth-server-url", Keycloak.shared().issuer());
    settings.put("LANGNGHE_OIDC_SECRET", Keycloak.clientSecret());
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  /** The platform ends with the JVM: other test classes still use it. */
  @Override
  public void stop() {}

  static String create(PlatformProcess platform, String database) {
    platform.createDatabase(database, ServiceUnderTest.name());
    return database;
  }
}
