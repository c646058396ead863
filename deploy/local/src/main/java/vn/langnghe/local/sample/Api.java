package vn.langnghe.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The public APIs as any client sees them. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final SampleTokens tokens;

  Api(SampleServices services, Clock clock) {
    this.tokens = new SampleTokens(http, services, clock);
  }

  JsonNode get(SampleAccount account, URI service, String path)
      throws IOException, InterruptedException {
    return send(account, request(service, path).GET());
  }

  JsonNode post(SampleAccount account, URI service, String path, JsonNode body)
      throws IOException, InterruptedException {
    return write(account, "POST", service, path, "application/json", body.toString());
  }

  JsonNode put(SampleAccount account, URI service, String path, JsonNode body)
      throws IOException, InterruptedException {
    return write(account, "PUT", service, path, "application/json", body.toString());
  }

  JsonNode postCsv(SampleAccount account, URI service, String path, String csv)
      throws IOException, InterruptedException {
    return write(account, "POST", service, path, "text/csv; charset=UTF-8", csv);
  }

  private JsonNode write(
      SampleAccount account, String method, URI service, String path, String type, String body)
      throws IOException, InterruptedException {
    var publisher = HttpRequest.BodyPublishers.ofString(body);
    return send(
        account, request(service, path).header("Content-Type", type).method(method, publisher));
  }

  private static HttpRequest.Builder request(URI service, String path) {
    return HttpRequest.newBuilder(URI.create(service + path))
        .timeout(REQUEST_TIMEOUT)
        .header("Accept", "application/json, application/problem+json");
  }

  private JsonNode send(SampleAccount account, HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    var request = builder.setHeader("Authorization", "Bearer " + tokens.of(account)).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    var body = parsed(response.body());
    if (response.statusCode() / 100 == 2) {
      return body;
    }
    if (response.statusCode() == 401) {
      tokens.forget(account);
    }
    String what = request.method() + " " + request.uri();
    throw new RefusedRequest(what, response.statusCode(), codes(body), response.body());
  }

  /** The codes of the single errors, or the problem's own where there are none. */
  private static List<String> codes(JsonNode problem) {
    List<String> codes = problem.path("errors").findValuesAsText("code");
    return codes.isEmpty() ? List.of(problem.path("code").asText()) : codes;
  }

  private static JsonNode parsed(String body) {
    if (body.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
