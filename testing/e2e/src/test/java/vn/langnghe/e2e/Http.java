package vn.langnghe.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a client program would do: requests with a bearer token and a language. */
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  record Answer(int status, String type, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }
  }

  private Http() {}

  static Answer get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET(), "", null, "vi");
  }

  static Answer get(String url, @Nullable String token) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET(), "", token, "vi");
  }

  /** The part of a score tree with the given code, at any depth. */
  static JsonNode part(JsonNode tree, String code) {
    if (tree.path("code").asText().equals(code)) {
      return tree;
    }
    for (JsonNode child : tree) {
      var found = child.isContainerNode() ? part(child, code) : child.path("code");
      if (found.isObject()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  /** What is not text: a signature, or what was signed, byte for byte. */
  static byte[] bytes(String url) {
    var request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).GET().build();
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(url + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Answer post(String url, @Nullable String token, String body) {
    return post(url, token, body, "vi");
  }

  static Answer post(String url, @Nullable String token, String body, String language) {
    return send(json(url).POST(HttpRequest.BodyPublishers.ofString(body)), body, token, language);
  }

  static Answer csv(String url, @Nullable String token, String rows) {
    return file(url, token, "text/csv; charset=UTF-8", rows);
  }

  static Answer file(String url, @Nullable String token, String type, String content) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(content));
    return send(request, "", token, "vi");
  }

  static Answer put(String url, @Nullable String token, String body) {
    return send(json(url).PUT(HttpRequest.BodyPublishers.ofString(body)), body, token, "vi");
  }

  /** Changes this revision and no other. */
  static Answer putIf(String revision, String url, String token, String body) {
    var request = json(url).header("If-Match", revision);
    return send(request.PUT(HttpRequest.BodyPublishers.ofString(body)), body, token, "vi");
  }

  static Answer deleteIf(String revision, String url, String token) {
    var request = HttpRequest.newBuilder(URI.create(url)).header("If-Match", revision).DELETE();
    return send(request, "", token, "vi");
  }

  private static HttpRequest.Builder json(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
  }

  private static Answer send(
      HttpRequest.Builder request, String json, @Nullable String token, String language) {
    request.timeout(Duration.ofSeconds(30)).header("Accept-Language", language);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var sent = request.build();
      var received = CLIENT.send(sent, HttpResponse.BodyHandlers.ofString());
      var answer =
          new Answer(
              received.statusCode(),
              received.headers().firstValue("Content-Type").orElse(""),
              received.body());
      ServedContracts.hold(sent, json, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
