package vn.langnghe.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A dashboard that listens to the stream of an index. */
final class ScoreStream implements AutoCloseable {
  private final HttpClient client;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private ScoreStream(HttpClient client, Stream<String> lines) {
    this.client = client;
    reader = Thread.ofVirtual().unstarted(() -> read(lines));
  }

  static ScoreStream open(String url) {
    try {
      var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream").build(),
              HttpResponse.BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("HTTP " + answer.statusCode() + " from " + url);
      }
      var stream = new ScoreStream(client, answer.body());
      stream.reader.start();
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The ranking rows that changed, of every event that arrived so far. */
  List<JsonNode> rows() {
    return events.stream()
        .flatMap(event -> StreamSupport.stream(event.path("rows").spliterator(), false))
        .toList();
  }

  private void read(Stream<String> lines) {
    try {
      lines
          .filter(line -> line.startsWith("data:"))
          .forEach(
              line -> {
                try {
                  events.add(Http.JSON.readTree(line.substring("data:".length())));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException closed) {
      // the test closed the stream
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    reader.interrupt();
  }
}
