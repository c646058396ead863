package vn.langnghe.testkit;

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
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the demo realm, from Keycloak itself; kept until shortly before they expire. */
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private record Token(String value, Instant expires) {
    boolean isFresh() {
      return Instant.now().plus(MARGIN).isBefore(expires);
    }
  }

  private Tokens() {}

  /** A demo user's token: khaosat, noivu, thamdinh, canbo-h21-17 and the others of the README. */
  public static String of(String user) {
    return cached(
        user,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "langnghe-cli",
            "username",
            user,
            "password",
            "langnghe"));
  }

  /** A service account's token: portal, langnghe-simulator, dossier-gateway. */
  public static String ofClient(String client) {
    return cached(
        "client " + client,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            secret(client)));
  }

  private static String cached(String key, Map<String, String> form) {
    Token token = KNOWN.get(key);
    if (token == null || !token.isFresh()) {
      token = request(form);
      KNOWN.put(key, token);
    }
    return token.value();
  }

  private static Token request(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(Keycloak.shared().started().tokenEndpoint()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("Keycloak gave no token: " + response.body());
      }
      var answer = JSON.readTree(response.body());
      return new Token(
          answer.path("access_token").asText(),
          Instant.now().plusSeconds(answer.path("expires_in").asLong()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The demo realm's secrets are plain: portal-demo-only, and so on; the environment overrides
   * them.
   */
  private static String secret(String client) {
    String name = client.replace("langnghe-", "").replace("-gateway", "");
    String given = System.getenv("LANGNGHE_" + name.toUpperCase(Locale.ROOT) + "_SECRET");
    return given == null ? name + "-demo-only" : given;
  }
}
