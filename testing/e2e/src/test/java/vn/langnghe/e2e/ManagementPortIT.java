package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are for operators: the port that people reach does not know them. */
class ManagementPortIT {
  private static final World WORLD = World.shared();

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void theContractIsPublicAndHealthAndMetricsAreNot(String service) {
    for (var path : new String[] {"/q/health", "/q/health/ready", "/q/metrics", "/q/swagger-ui/"}) {
      assertThat(Http.get(WORLD.page(service, path)).status()).as(path).isEqualTo(404);
    }
    assertThat(Http.get(WORLD.page(service, "/q/openapi")).status()).isEqualTo(200);
    assertThat(Http.get(WORLD.management(service, "/q/health")).status()).isEqualTo(200);
    assertThat(Http.get(WORLD.management(service, "/q/metrics")).body()).contains("jvm_memory");
    assertThat(Http.get(WORLD.management(service, "/api/v1/agencies")).status()).isEqualTo(404);
  }
}
