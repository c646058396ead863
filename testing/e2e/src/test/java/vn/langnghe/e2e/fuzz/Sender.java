package vn.langnghe.e2e.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Sends what was made up, under the accounts of the tests. */
public final class Sender {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LIMIT)
          .build();
  private final Map<String, URI> services;
  private final Function<Caller, String> tokens;

  public Sender(Map<String, URI> services, Function<Caller, String> tokens) {
    this.services = Map.copyOf(services);
    this.tokens = tokens;
  }

  Answer send(Request request) throws IOException, InterruptedException {
    var http =
        HttpRequest.newBuilder(
                URI.create(services.get(request.operation().service()) + request.address()))
            .timeout(LIMIT)
            .method(request.verb(), body(request));
    authorize(http, request.caller());
    request.headers().forEach(http::setHeader);
    request.secondHeaders().forEach(http::header);
    return answer(http.build());
  }

  Answer read(String service, String address, Caller caller)
      throws IOException, InterruptedException {
    var http = HttpRequest.newBuilder(URI.create(services.get(service) + address)).timeout(LIMIT);
    authorize(http, caller);
    return answer(http.build());
  }

  private void authorize(HttpRequest.Builder http, Caller caller) {
    if (!caller.isNobody()) {
      http.header("Authorization", "Bearer " + tokens.apply(caller));
    }
  }

  /** A connection that the server has closed meanwhile is no answer: once more, on another. */
  private Answer answer(HttpRequest http) throws IOException, InterruptedException {
    try {
      return exchange(http);
    } catch (IOException closed) {
      return exchange(http);
    }
  }

  private Answer exchange(HttpRequest http) throws IOException, InterruptedException {
    var answer = client.send(http, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      return new Answer(answer.statusCode(), answer.headers(), body(answer.headers(), in));
    }
  }

  private static Bytes body(HttpHeaders headers, InputStream in) throws IOException {
    if (headers.firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
      return Bytes.NONE;
    }
    byte[] body = in.readAllBytes();
    boolean isPacked = headers.firstValue("Content-Encoding").orElse("").equals("gzip");
    if (!isPacked || body.length == 0) {
      return Bytes.of(body);
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return Bytes.of(unpacked.readAllBytes());
    }
  }

  private static BodyPublisher body(Request request) {
    var body = request.body();
    if (body == null) {
      return BodyPublishers.noBody();
    }
    return request.inChunks()
        ? BodyPublishers.ofInputStream(body::stream)
        : BodyPublishers.ofByteArray(body.all());
  }
}
