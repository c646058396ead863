package vn.langnghe.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Drives one server on loopback with one thread over a fixed number of connections, for a bounded
 * time.
 */
public final class HttpLoad {
  private static final long HIGHEST_MICROS = 120_000_000;

  private final InetSocketAddress server;
  private final int connections;
  private final Requests requests;
  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final Histogram latency = new Histogram(1, HIGHEST_MICROS, 3);
  private final ArrayDeque<Connection> idle = new ArrayDeque<>();
  private final ArrayDeque<Long> waiting = new ArrayDeque<>();
  private long sent;

  public HttpLoad(int port, int connections, Requests requests) {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.connections = connections;
    this.requests = requests;
  }

  /** Loads the server for {@code time} and then waits for the answers that are under way. */
  public Outcome run(Arrivals arrivals, Duration time) throws IOException {
    try (Selector selector = Selector.open()) {
      List<Connection> open = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        open.add(new Connection(server, selector));
      }
      idle.addAll(open);
      long begin = System.nanoTime();
      switch (arrivals) {
        case Arrivals.Saturating s -> saturate(selector, begin + time.toNanos());
        case Arrivals.Poisson p -> arrive(selector, p.schedule(), begin, time.toNanos());
      }
      drain(selector);
      double seconds = (System.nanoTime() - begin) / 1e9;
      for (Connection connection : open) {
        connection.close();
      }
      return new Outcome(seconds, statuses, latency);
    }
  }

  private void saturate(Selector selector, long end) throws IOException {
    while (System.nanoTime() < end) {
      while (!idle.isEmpty()) {
        start(idle.poll(), System.nanoTime());
      }
      selector.select(this::ready, 100);
    }
  }

  private void arrive(Selector selector, Arrivals.Schedule schedule, long begin, long length)
      throws IOException {
    long next = schedule.next();
    while (next < length) {
      long now = System.nanoTime();
      while (next < length && begin + next <= now) {
        waiting.add(begin + next);
        next = schedule.next();
      }
      startWaiting();
      long untilNext = begin + next - System.nanoTime();
      selector.select(this::ready, Math.max(1, untilNext / 1_000_000));
    }
  }

  private void startWaiting() throws IOException {
    while (!waiting.isEmpty() && !idle.isEmpty()) {
      start(idle.poll(), waiting.poll());
    }
  }

  private void drain(Selector selector) throws IOException {
    long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (idle.size() < connections || !waiting.isEmpty()) {
      if (System.nanoTime() > limit) {
        throw new IOException((connections - idle.size()) + " requests were never answered");
      }
      startWaiting();
      selector.select(this::ready, 100);
    }
  }

  private void start(Connection connection, long intended) throws IOException {
    long number = sent++;
    connection.send(number, requests.next(number), intended);
  }

  private void ready(SelectionKey key) {
    try {
      var connection = (Connection) key.attachment();
      if (key.isWritable()) {
        connection.flush();
      }
      if (key.isReadable()) {
        long number = connection.number();
        int status = connection.read();
        if (status > 0) {
          finished(connection, number, status);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void finished(Connection connection, long number, int status) {
    long now = System.nanoTime();
    long micros = Math.max(1, (now - connection.intendedStart()) / 1000);
    latency.recordValue(Math.min(micros, HIGHEST_MICROS));
    statuses.merge(status, 1L, Long::sum);
    requests.answered(number, status, now);
    idle.add(connection);
  }
}
