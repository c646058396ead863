package vn.langnghe.bench.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import vn.langnghe.bench.RunningSystem;

/**
 * Reads the ranking again and again, as dashboards do, and notes when each acknowledged answer
 * became visible.
 */
final class ReadableWatch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PAUSE_MILLIS = 20;

  /** What is looked at. */
  enum View {
    /** What index managers of the province see: every answer. */
    LIVE("live/", 0),
    /** What everybody sees: the last of them always stay back. */
    RELEASED("", 10);

    private final String path;
    private final int staysBack;

    View(String path, int staysBack) {
      this.path = path;
      this.staysBack = staysBack;
    }
  }

  private final RunningSystem target;
  private final View view;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Seen> agencies = new HashMap<>();
  private final Histogram micros = new Histogram(1, 120_000_000, 3);
  private final Thread reader = new Thread(this::read, "reader");
  private volatile boolean closed;

  /** What is known of one agency. Guarded by itself. */
  private static final class Seen {
    private final ArrayDeque<Long> waiting = new ArrayDeque<>();

    /** The newest n that was read. */
    private long latest;

    /** How much of it is explained by answers whose acknowledgement we have seen. */
    private long readable;
  }

  ReadableWatch(RunningSystem target, View view) {
    this.target = target;
    this.view = view;
  }

  /** Waits until the figures stand still, takes them as the beginning, and starts reading. */
  void start() throws IOException, InterruptedException {
    long before = -1;
    long now = total();
    while (now != before) {
      TimeUnit.MILLISECONDS.sleep(700);
      before = now;
      now = total();
    }
    reader.start();
  }

  void acknowledged(String agency, long at) {
    var seen = agencies.get(agency);
    if (seen != null) {
      synchronized (seen) {
        seen.waiting.add(at);
      }
    }
  }

  /** The latencies, once every acknowledged answer is readable. */
  Histogram finish(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (unread() > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            unread() + " acknowledged answers are not readable after " + limit.toSeconds() + " s");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    close();
    reader.join();
    return micros;
  }

  @Override
  public void close() {
    closed = true;
  }

  private long unread() {
    return agencies.values().stream()
        .mapToLong(
            seen -> {
              synchronized (seen) {
                return Math.max(0, seen.waiting.size() - view.staysBack);
              }
            })
        .sum();
  }

  private long total() throws IOException, InterruptedException {
    long total = 0;
    var counts = counts();
    for (String agency : target.agencies()) {
      var seen = agencies.computeIfAbsent(agency, a -> new Seen());
      seen.latest = counts.getOrDefault(agency, 0L);
      seen.readable = seen.latest;
      total += seen.latest;
    }
    return total;
  }

  private void read() {
    try {
      while (!closed) {
        var counts = counts();
        long at = System.nanoTime();
        for (var entry : agencies.entrySet()) {
          var seen = entry.getValue();
          seen.latest = counts.getOrDefault(entry.getKey(), seen.latest);
          note(seen, at);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("reading the indexes failed", e);
    }
  }

  private void note(Seen seen, long at) {
    synchronized (seen) {
      while (seen.readable < seen.latest && !seen.waiting.isEmpty()) {
        micros.recordValue(Math.max(1, (at - seen.waiting.poll()) / 1000));
        seen.readable++;
      }
    }
  }

  /** How many answers each agency has in the view. */
  private Map<String, Long> counts() throws IOException, InterruptedException {
    int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
    var uri =
        URI.create(
            "http://127.0.0.1:"
                + target.reportingPort()
                + "/api/v1/"
                + view.path
                + "indexes/SIPAS-2023/ranking?parent=H21&period="
                + year);
    var request = HttpRequest.newBuilder(uri);
    if (view == View.LIVE) {
      request.header("Authorization", "Bearer " + target.managerToken().get());
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP " + answer.statusCode() + " from " + uri);
    }
    var counts = new HashMap<String, Long>();
    JSON.readTree(answer.body())
        .path("rows")
        .forEach(row -> counts.put(row.path("agency").asText(), row.path("n").asLong()));
    return counts;
  }
}
