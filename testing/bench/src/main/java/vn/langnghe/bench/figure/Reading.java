package vn.langnghe.bench.figure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.langnghe.bench.Measured;
import vn.langnghe.bench.RunningSystem;
import vn.langnghe.bench.load.Arrivals;
import vn.langnghe.bench.load.HttpLoad;
import vn.langnghe.bench.load.Requests;
import vn.langnghe.bench.yardstick.ConstantServerProcess;

/**
 * Index reads a second at 64 connections, whole answers or 304, against a bare Vert.x server that
 * answers a constant of the same size.
 */
public final class Reading implements Figure {
  private static final int CONNECTIONS = 64;

  private final boolean conditional;

  public Reading(boolean conditional) {
    this.conditional = conditional;
  }

  @Override
  public String name() {
    return conditional ? "read-304" : "read";
  }

  @Override
  public Measured measure(RunningSystem target, int runs, int seconds) throws Exception {
    String path = path(target);
    var whole = whole(target, path);
    String etag = whole.headers().firstValue("ETag").orElseThrow();
    int status = conditional ? 304 : 200;
    Requests requests = repeating(path, conditional ? "If-None-Match: " + etag + "\r\n" : "");
    Duration time = Duration.ofSeconds(seconds);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    try (var constant = ConstantServerProcess.start(whole.body().length)) {
      load(constant.port(), requests, time, status);
      load(target.reportingPort(), requests, time, status);
      for (int run = 0; run < runs; run++) {
        theirs.add(load(constant.port(), requests, time, status));
        ours.add(load(target.reportingPort(), requests, time, status));
      }
    }
    return new Measured(
        conditional ? "index GET answered 304, 64 connections" : "index GET, 64 connections",
        "1/s",
        ours,
        theirs,
        "bare Vert.x constant of " + whole.body().length + " bytes",
        0.4,
        0.8,
        Map.of("body bytes", (double) whole.body().length));
  }

  private static double load(int port, Requests requests, Duration time, int status)
      throws IOException {
    return new HttpLoad(port, CONNECTIONS, requests)
        .run(new Arrivals.Saturating(), time)
        .expecting(status)
        .perSecond();
  }

  private static String path(RunningSystem target) {
    int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
    return "/api/v1/indexes/SIPAS-2023/agencies/"
        + target.agencies().getFirst()
        + "?period="
        + year;
  }

  private static HttpResponse<byte[]> whole(RunningSystem target, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target.reportingPort() + path))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("no index to read yet: HTTP " + answer.statusCode());
      }
      return answer;
    }
  }

  private static Requests repeating(String path, String header) {
    byte[] request =
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                + header
                + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    return number -> ByteBuffer.wrap(request);
  }
}
