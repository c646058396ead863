package vn.langnghe.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * For a test that must meet no record and no row but its own: a broker and a database that no other
 * test of the JVM uses.
 */
public final class UntouchedPlatform implements QuarkusTestProfile {

  private static final String DATABASE = "untouched";
  private static final String KAFKA = "langnghe.testkit.untouched";

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Servers.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }

  /** The records of its broker. */
  public static Records records() {
    return Records.of(
        PlatformProcess.of(
            Shared.once(
                KAFKA,
                () -> {
                  throw new IllegalStateException("This test has no platform of its own");
                })));
  }

  /** The shared PostgreSQL and Keycloak, and a Kafka that ends with the test class. */
  public static final class Servers implements QuarkusTestResourceLifecycleManager {
    private final PlatformProcess kafka = PlatformProcess.start("kafka");

    @Override
    public Map<String, String> start() {
      PlatformResource.create(PlatformProcess.shared(), DATABASE);
      Shared.once(KAFKA, kafka::parts);
      return PlatformResource.settings(DATABASE, kafka);
    }

    @Override
    public void stop() {
      Shared.forget(KAFKA);
      kafka.close();
    }
  }
}
