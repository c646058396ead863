package vn.langnghe.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of server-sent events, as plain as can be. */
final class Follower implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Stream<String> lines;
  private final Iterator<String> next;
  private String lastId = "";

  Follower(URI uri, @Nullable String lastEventId) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    lines = answer.body();
    next = lines.iterator();
  }

  JsonNode next() throws IOException {
    while (next.hasNext()) {
      var line = next.next();
      if (line.startsWith("id:")) {
        lastId = line.substring(3).trim();
      }
      if (line.startsWith("data:")) {
        return JSON.readTree(line.substring(5));
      }
    }
    throw new AssertionError("the stream ended");
  }

  String lastId() {
    return lastId;
  }

  @Override
  public void close() {
    lines.close();
    client.shutdownNow();
  }
}
