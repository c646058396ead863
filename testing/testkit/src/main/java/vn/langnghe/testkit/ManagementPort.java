package vn.langnghe.testkit;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** What operators read of the service under test. */
public final class ManagementPort {

  private ManagementPort() {}

  public static String metrics() {
    return get("/metrics");
  }

  public static String readiness() {
    return get("/health/ready");
  }

  private static String get(String path) {
    var root = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    return given().get(root + path).asString();
  }
}
