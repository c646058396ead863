package vn.langnghe.bench.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.bench.Measured;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Arrivals;
import vn.langnghe.bench.load.HttpLoad;
import vn.langnghe.bench.load.Outcome;
import vn.langnghe.bench.yardstick.JdbcLoop;

/**
 * Durable single answers a second at 64 connections (bearer token, full validation, 39 items, 201
 * after the commit) against a bare JDBC loop that commits the same two rows one transaction an
 * answer, at its best client count. Latency is measured apart, in the open model at half the
 * highest rate.
 */
public final class Intake implements Figure {
  private static final int CONNECTIONS = 64;
  private static final int EVENT_SIZE = 900;
  private static final List<Integer> CLIENTS = List.of(8, 16, 24, 32);

  @Override
  public String name() {
    return "intake";
  }

  /**
   * The service that takes answers in, its relay among it; what consumes the topic runs elsewhere.
   */
  @Override
  public List<String> services() {
    return List.of("survey");
  }

  @Override
  public Measured measure(RunningSystem target, int runs, int seconds) throws Exception {
    var loop = new JdbcLoop(target.jdbcUrl(), target.user(), target.password(), EVENT_SIZE);
    Duration time = Duration.ofSeconds(seconds);
    load(target, new Arrivals.Saturating(), time.multipliedBy(2));
    int best = bestClients(loop, Duration.ofSeconds(Math.max(2, seconds / 3)));
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      theirs.add(loop.perSecond(best, time));
      ours.add(load(target, new Arrivals.Saturating(), time).perSecond());
    }
    double half = Math.max(1, ours.stream().mapToDouble(d -> d).min().orElse(1) / 2);
    Outcome open = load(target, new Arrivals.Poisson(half, 7), time);
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("yardstick's best client count", (double) best);
    details.put("open model: rate /s", half);
    details.put("open model: p50 ms", open.millis(50));
    details.put("open model: p99 ms", open.millis(99));
    details.put("open model: max ms", open.millis(100));
    return new Measured(
        "durable answers, POST, 64 connections",
        "1/s",
        ours,
        theirs,
        "bare JDBC loop, same two rows",
        0.5,
        1.0,
        details);
  }

  private static Outcome load(RunningSystem target, Arrivals arrivals, Duration time)
      throws Exception {
    var answers = new Answers(target, 11);
    var outcome =
        new HttpLoad(target.surveyPort(), CONNECTIONS, answers).run(arrivals, time).expecting(201);
    OutboxAtRest.await(target, Duration.ofSeconds(60));
    return outcome;
  }

  private static int bestClients(JdbcLoop loop, Duration time) throws Exception {
    int best = CLIENTS.getFirst();
    double highest = 0;
    loop.perSecond(best, time);
    for (int clients : CLIENTS) {
      double rate = loop.perSecond(clients, time);
      if (rate > highest) {
        highest = rate;
        best = clients;
      }
    }
    return best;
  }
}
