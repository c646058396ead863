package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Health and metrics are for operators; the port that people reach speaks HTTP/1.1 and knows
 * neither.
 */
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

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void nobodyComesInByHttp2WithoutEncryption(String service)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(WORLD.page(service, "/q/openapi"))).build(),
              HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
  }
}
