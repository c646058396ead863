package vn.langnghe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How the real Keycloak behaves with the realm of deploy/keycloak (ADR 0092). */
class RealmIT {
  private static final String KIOSK = "kiosk-h21-17";

  @Test
  void sharedAccountsMaySignInAtTheSameMoment() throws Exception {
    List<Future<String>> tokens = new ArrayList<>();
    try (var kiosks = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        tokens.add(kiosks.submit(() -> Tokens.longLived(KIOSK)));
      }
    }
    for (var token : tokens) {
      assertThat(token.get()).isNotBlank();
    }
  }

  @Test
  void twoQuickWrongPasswordsLockNobodyOut() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  KeycloakAdmin.form(
                      Keycloak.shared().started().tokenEndpoint(),
                      Map.of(
                          "grant_type",
                          "password",
                          "client_id",
                          TestRealm.COMMAND_LINE,
                          "username",
                          "khaosat",
                          "password",
                          "wrong")))
          .hasMessageContaining("invalid_grant");
    }
    assertThat(Tokens.longLived("khaosat")).isNotBlank();
  }

  @Test
  void tokensLiveFiveMinutesAndAreForTheApi() {
    var claims = claims(Tokens.of(KIOSK));
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    assertThat(claims.path("aud").asText()).isEqualTo("langnghe-api");
    assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
  }

  @Test
  void onlyWhoHoldsTheRoleIsGrantedTheProvince() {
    assertThat(claims(Tokens.of("noivu")).path("scope").asText()).contains("province");
    assertThat(claims(Tokens.ofClient("portal")).path("scope").asText()).contains("province");
    assertThat(claims(Tokens.of(KIOSK)).path("scope").asText()).doesNotContain("province");
  }

  @Test
  void aKioskMayAskAPersonToAdmitIt() {
    var asked =
        KeycloakAdmin.form(
            Keycloak.shared().started().issuer() + "/protocol/openid-connect/auth/device",
            Map.of("client_id", "kiosk"));
    assertThat(asked.path("user_code").asText()).isNotBlank();
  }

  private static JsonNode claims(String token) {
    try {
      return new ObjectMapper()
          .readTree(
              Base64.getUrlDecoder()
                  .decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
