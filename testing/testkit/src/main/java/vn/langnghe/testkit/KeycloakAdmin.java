package vn.langnghe.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What a test has to set up in Keycloak, as its administrator. */
final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CREATED_BEFORE = 409;

  private final String url;

  KeycloakAdmin(String url) {
    this.url = url;
  }

  /** Test modules run side by side: what another has made already is as good. */
  void create(String path, JsonNode body) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .timeout(Duration.ofMinutes(2))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    var answer = send(request);
    if (answer.statusCode() >= 300 && answer.statusCode() != CREATED_BEFORE) {
      throw new IllegalStateException("Keycloak refuses " + path + ": " + answer.body());
    }
  }

  private String token() {
    var answer =
        form(
            url + "/realms/master/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                Keycloak.adminPassword()));
    return answer.path("access_token").asText();
  }

  /** The answer to a form that Keycloak takes. */
  static JsonNode form(String address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("Keycloak gave no token: " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
