package vn.langnghe.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a province imports, and what the demo adds (ADR 0092). */
class RealmFileTest {
  private static final Set<String> OF_THE_API =
      Set.of("portal", "dossier-gateway", "kiosk", "langnghe-cli", "langnghe-simulator");

  @Test
  void aProvinceGetsNoPersonNoPasswordAndNothingOfTheDemo() throws IOException {
    var realm = RealmFile.read(false).json();

    assertThat(realm.path("users").valueStream())
        .allMatch(user -> user.has("serviceAccountClientId"))
        .noneMatch(user -> user.has("credentials"));
    assertThat(realm.path("clients").valueStream())
        .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    assertThat(realm.toString()).doesNotContain("simulator", "langnghe-cli", "demo");
  }

  @Test
  void noSecretIsShipped() throws IOException {
    for (var client : RealmFile.read(true).json().path("clients")) {
      if (!client.path("publicClient").asBoolean()) {
        assertThat(client.path("secret").asText()).matches("\\$\\{LANGNGHE_\\w+_SECRET}");
      }
    }
  }

  @Test
  void everyClientMayUseTheRolesThatAreMappedToItAndNoOther() throws IOException {
    var realm = RealmFile.read(true).json();
    var mapped =
        realm
            .path("scopeMappings")
            .valueStream()
            .map(mapping -> mapping.path("client").asText())
            .collect(Collectors.toSet());
    for (var client : realm.path("clients")) {
      assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
      assertThat(mapped).contains(client.path("clientId").asText());
    }
  }

  @Test
  void onlyTokensOfClientsThatCallTheApiAreForIt() throws IOException {
    var realm = RealmFile.read(true).json();
    for (var client : realm.path("clients")) {
      assertThat(scopes(client).contains("langnghe-api"))
          .as(client.path("clientId").asText())
          .isEqualTo(OF_THE_API.contains(client.path("clientId").asText()));
    }
    assertThat(
            realm.path("defaultDefaultClientScopes").valueStream().map(JsonNode::asText).toList())
        .contains("agency", "province")
        .doesNotContain("langnghe-api");
  }

  @Test
  void aPlaceWithoutAValueIsNoSecret() throws IOException {
    var realm = RealmFile.read(false);
    assertThatThrownBy(() -> realm.filled(name -> null)).hasMessageContaining("_SECRET");
  }

  @Test
  void theSecretsAreMadeAndKept(@TempDir Path data) throws IOException {
    var secrets = new ClientSecrets(data);
    var filled = RealmFile.read(true).filled(secrets::place);

    assertThat(filled.toString()).doesNotContain("${LANGNGHE").contains(secrets.of("portal"));
    assertThat(secrets.of("portal"))
        .isEqualTo(new ClientSecrets(data).of("portal"))
        .isNotEqualTo(secrets.of("survey"))
        .hasSizeGreaterThanOrEqualTo(32);
  }

  private static List<String> scopes(JsonNode client) {
    return client.path("defaultClientScopes").valueStream().map(JsonNode::asText).toList();
  }
}
