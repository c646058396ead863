package vn.langnghe.bench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.langnghe.bench.Measured;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Backlog;
import vn.langnghe.bench.yardstick.ParseLoop;

/**
 * Responses a second at which every index is made anew from a topic of 2,000,000 answers: facts,
 * cells, swap, evaluation. Beside it a plain consumer that parses each record as JSON on one
 * thread.
 */
public final class Rebuilding implements Figure {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RESPONSES = 2_000_000;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public List<String> services() {
    return List.of("scoring");
  }

  @Override
  public Measured measure(RunningSystem target, int runs, int seconds) throws Exception {
    fill(target);
    rebuild(target);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      theirs.add(new ParseLoop(target).perSecond());
      ours.add(RESPONSES / (rebuild(target).toMillis() / 1e3));
    }
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("responses on the topic", (double) RESPONSES);
    return new Measured(
        "rebuild of all indexes from the topic",
        "1/s",
        ours,
        theirs,
        "plain consumer + JSON parse, one thread",
        0.2,
        0.6,
        details);
  }

  /** Brings the topic to its size, and waits until the live state contains it. */
  private static void fill(RunningSystem target) throws Exception {
    var backlog = new Backlog(target);
    long there = backlog.ends().values().stream().mapToLong(end -> end).sum();
    if (there < RESPONSES) {
      backlog.write((int) (RESPONSES - there));
    }
    try (var watch =
        DriverManager.getConnection(target.scoringJdbcUrl(), target.user(), target.password())) {
      long begin = System.nanoTime();
      while (Scoring.stored(watch) < RESPONSES) {
        if (System.nanoTime() - begin > LIMIT.toNanos()) {
          throw new IllegalStateException("the topic was not stored in time");
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
      AtRest.await(watch, LIMIT);
    }
  }

  private static Duration rebuild(RunningSystem target) throws Exception {
    try (var client = HttpClient.newHttpClient();
        var watch =
            DriverManager.getConnection(
                target.scoringJdbcUrl(), target.user(), target.password())) {
      long begin = System.nanoTime();
      var id =
          send(
                  client,
                  request(target, "/api/v1/rebuilds")
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString("{\"mode\":\"REPLACE\"}")))
              .at("/rebuild/id")
              .asText();
      while (true) {
        var state =
            send(client, request(target, "/api/v1/rebuilds/" + id)).at("/rebuild/state").asText();
        if (state.equals("DONE")) {
          AtRest.await(watch, LIMIT);
          return Duration.ofNanos(System.nanoTime() - begin);
        }
        if (!state.equals("RUNNING")) {
          throw new IllegalStateException("the rebuild is " + state);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static HttpRequest.Builder request(RunningSystem target, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + target.scoringPort()).resolve(path))
        .header("Authorization", "Bearer " + target.adminToken().get());
  }

  private static JsonNode send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
