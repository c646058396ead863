package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Access tokens from Keycloak, kept until shortly before they end. */
final class SampleTokens {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private record Held(String token, Instant until) {}

  private final HttpClient http;
  private final SampleServices services;
  private final Clock clock;
  private final Map<SampleAccount, Held> held = new EnumMap<>(SampleAccount.class);

  SampleTokens(HttpClient http, SampleServices services, Clock clock) {
    this.http = http;
    this.services = services;
    this.clock = clock;
  }

  synchronized String of(SampleAccount account) throws IOException, InterruptedException {
    Held known = held.get(account);
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = fetch(account);
      held.put(account, known);
    }
    return known.token();
  }

  synchronized void forget(SampleAccount account) {
    held.remove(account);
  }

  private Held fetch(SampleAccount account) throws IOException, InterruptedException {
    String form =
        switch (account) {
          case SIMULATOR -> client("langnghe-simulator", services.credentials().simulatorSecret());
          case ONE_STOP -> client("dossier-gateway", services.credentials().dossierSecret());
          case HOME_AFFAIRS ->
              "grant_type=password&client_id=langnghe-cli&username=noivu&password="
                  + encoded(services.credentials().demoPassword());
        };
    URI endpoint = URI.create(services.realm() + "/protocol/openid-connect/token");
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(15))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new RefusedRequest(
          "token of " + account, response.statusCode(), List.of(), response.body());
    }
    var reply = new ObjectMapper().readTree(response.body());
    Duration life = Duration.ofSeconds(reply.path("expires_in").asLong(60)).minus(MARGIN);
    return new Held(reply.path("access_token").asText(), clock.instant().plus(life));
  }

  private static String client(String id, String secret) {
    return "grant_type=client_credentials&client_id=" + id + "&client_secret=" + encoded(secret);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
