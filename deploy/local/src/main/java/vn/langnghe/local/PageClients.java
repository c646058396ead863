package vn.langnghe.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The clients by which people sign in to the pages, as deploy/keycloak describes them. A realm is
 * imported once, but the services may get other ports later, and a data folder may be older than
 * the clients: so they are set at every start (ADR 0088).
 */
public final class PageClients {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME_END = "-service";

  private final URI keycloak;
  private final String realm;
  private final String password;

  /**
   * @param realm address of the realm
   * @param password of Keycloak's account {@code admin}
   */
  public PageClients(URI realm, String password) {
    this.keycloak = realm.resolve("/");
    this.realm = Path.of(realm.getPath()).getFileName().toString();
    this.password = password;
  }

  /**
   * Makes the clients as described, or sets them right.
   *
   * @param services where each service answers, by its short name
   * @param secrets the secret of each service, by its short name
   */
  public void set(Map<String, URI> services, UnaryOperator<String> secrets)
      throws IOException, InterruptedException {
    Map<String, String> values = new HashMap<>(System.getenv());
    services.forEach(
        (name, address) -> {
          var prefix = "LANGNGHE_" + name.toUpperCase(Locale.ROOT);
          values.put(prefix + "_URL", address.toString());
          values.put(prefix + "_BACKCHANNEL", address.toString());
          values.put(prefix + "_SECRET", secrets.apply(name));
        });
    try (var http = HttpClient.newHttpClient()) {
      var token = token(http);
      for (var client : RealmFile.read(false).json().path("clients")) {
        var id = client.path("clientId").asText();
        if (id.endsWith(NAME_END) && services.containsKey(id.replace(NAME_END, ""))) {
          set(http, token, RealmFile.filled(client, values::get));
        }
      }
    }
  }

  private void set(HttpClient http, String token, JsonNode client)
      throws IOException, InterruptedException {
    var clients = keycloak.resolve("/admin/realms/" + realm + "/clients");
    var search = URI.create(clients + "?clientId=" + client.path("clientId").asText());
    var known = send(http, authorized(search, token).GET());
    var body = HttpRequest.BodyPublishers.ofString(client.toString());
    send(
        http,
        known.isEmpty()
            ? authorized(clients, token).POST(body)
            : authorized(URI.create(clients + "/" + known.path(0).path("id").asText()), token)
                .PUT(body));
  }

  private String token(HttpClient http) throws IOException, InterruptedException {
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(http, request).path("access_token").asText();
  }

  private static HttpRequest.Builder authorized(URI address, String token) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static JsonNode send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var asked = request.build();
    var answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(asked.method(), asked.uri(), answer.statusCode(), answer.body()));
    }
    return JSON.readTree(answer.body().isEmpty() ? "[]" : answer.body());
  }
}
