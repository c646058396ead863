package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.Keycloak;

/** Keycloak is one issuer, by whichever name of the machine it is called (ADR 0071). */
class TokenIssuerIT {
  private static final World WORLD = World.shared();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GUARDED =
      "/audit/live-equals-recomputed?index=766&agency=H21.17&period=2026";

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void aTokenFetchedByEitherNameIsAccepted(String host) throws Exception {
    WORLD.loadSampleProvince();

    var answer = Http.get(WORLD.scoring(GUARDED), tokenFrom(host));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void withoutATokenTheSameAddressIsRefused() {
    assertThat(Http.get(WORLD.scoring(GUARDED)).status()).isEqualTo(401);
  }

  private static String tokenFrom(String host) throws Exception {
    var address =
        Keycloak.shared().issuer().replace("127.0.0.1", host) + "/protocol/openid-connect/token";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=langnghe-cli&username=noivu&password=langnghe"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body()).path("access_token").asText();
    }
  }
}
