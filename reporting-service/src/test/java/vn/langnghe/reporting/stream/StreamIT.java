package vn.langnghe.reporting.stream;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.live;
import static vn.langnghe.reporting.Samples.rankedFrom;
import static vn.langnghe.reporting.Samples.score;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
@Timeout(60)
class StreamIT {

  @Inject MeterRegistry metrics;
  @Inject StreamConfig config;
  @Inject Database database;

  @Test
  void aFollowerSeesTheChangeAndResumesWhereItStopped() throws Exception {
    announce(definition("T1"), agency("T1", null), agency("T1.01", "T1"), agency("T1.02", "T1"));
    announce(score("T1", "T1.01", 1, "60.00", 40), score("T1", "T1.02", 1, "70.00", 40));
    awaitScored("T1", 2);

    String seen;
    try (var follower = new Follower(stream("T1"), null)) {
      var all = follower.next();
      assertThat(codes(all)).containsExactlyInAnyOrder("T1.01", "T1.02");

      announce(score("T1", "T1.01", 2, "90.00", 41));
      var change = follower.next();

      assertThat(codes(change)).containsExactly("T1.01");
      assertThat(change.at("/rows/0/value").decimalValue()).isEqualByComparingTo("90.00");
      assertThat(sumOfParts(change.at("/rows/0"))).isEqualTo("90.00");
      assertThat(change.at("/ranks").toString()).isEqualTo("{\"T1.01\":1,\"T1.02\":2}");
      seen = follower.lastId();
    }
    announce(score("T1", "T1.02", 2, "95.00", 42));
    await().atMost(Duration.ofSeconds(20)).until(() -> ranking("T1").contains("95.00"));

    try (var again = new Follower(stream("T1"), seen)) {
      var missed = again.next();

      assertThat(codes(missed)).containsExactly("T1.02");
      assertThat(missed.at("/ranks").toString()).isEqualTo("{\"T1.02\":1,\"T1.01\":2}");
      assertThat(Long.parseLong(again.lastId())).isGreaterThan(Long.parseLong(seen));
    }
  }

  @Test
  void followersAreToldWhoGetsARankOrLosesIt() throws Exception {
    announce(
        rankedFrom("T7", 30), agency("T7", null), agency("T7.01", "T7"), agency("T7.02", "T7"));
    announce(score("T7", "T7.01", 1, "60.00", 40), score("T7", "T7.02", 1, "70.00", 12));
    awaitScored("T7", 2);

    try (var follower = new Follower(stream("T7"), null)) {
      assertThat(follower.next().at("/ranks").toString()).isEqualTo("{\"T7.01\":1,\"T7.02\":null}");

      announce(score("T7", "T7.02", 2, "70.00", 30));
      assertThat(follower.next().at("/ranks").toString()).isEqualTo("{\"T7.02\":1,\"T7.01\":2}");

      announce(rankedFrom("T7", 35));
      var raised = follower.next();
      assertThat(codes(raised)).containsExactly("T7.02");
      assertThat(raised.at("/rows/0/unranked").toString()).isEqualTo("{\"have\":30,\"need\":35}");
      assertThat(raised.at("/ranks").toString()).isEqualTo("{\"T7.01\":1,\"T7.02\":null}");
    }
  }

  @Test
  void aPositionThatWeNeverReachedGetsEverything() throws Exception {
    announce(definition("T2"), agency("T2", null), agency("T2.01", "T2"));
    announce(score("T2", "T2.01", 1, "60.00", 40));
    awaitScored("T2", 1);

    try (var follower = new Follower(stream("T2"), "999999999999")) {
      assertThat(codes(follower.next())).containsExactly("T2.01");
    }
  }

  @Test
  void aLiveScoreIsToldToNobody() throws Exception {
    announce(definition("T6"), agency("T6", null), agency("T6.01", "T6"), agency("T6.02", "T6"));
    announce(score("T6", "T6.01", 1, "60.00", 40), score("T6", "T6.02", 1, "70.00", 40));
    awaitScored("T6", 2);

    try (var follower = new Follower(stream("T6"), null)) {
      follower.next();
      announce(live(score("T6", "T6.01", 2, "90.00", 41)));
      await().atMost(Duration.ofSeconds(20)).until(() -> liveScores("T6") == 1);
      announce(score("T6", "T6.02", 2, "71.00", 50));

      var change = follower.next();

      assertThat(codes(change)).containsExactly("T6.02");
      assertThat(change.at("/rows/0/value").decimalValue()).isEqualByComparingTo("71.00");
    }
  }

  @Test
  void aPlaceIsGivenBackByWhoeverLeavesHoweverSuddenly() throws Exception {
    announce(definition("T3"), agency("T3", null), agency("T3.01", "T3"));
    announce(score("T3", "T3.01", 1, "60.00", 40));
    awaitScored("T3", 1);
    var places = metrics.get("stream_clients").gauge();

    for (int i = 0; i < 60; i++) {
      try (var gone = ask("GET", stream("T3"))) {
        gone.setSoLinger(true, 0);
      }
    }

    await().atMost(Duration.ofSeconds(45)).until(() -> places.value() == 0);
  }

  @Test
  void oneAddressDoesNotTakeAllPlaces() throws Exception {
    announce(definition("T4"), agency("T4", null), agency("T4.01", "T4"));
    announce(score("T4", "T4.01", 1, "60.00", 40));
    awaitScored("T4", 1);
    var open = new ArrayList<Socket>();

    try {
      String answer;
      do {
        open.add(ask("GET", stream("T4")));
        answer = statusLine(open.getLast());
      } while (answer.contains("200") && open.size() <= config.clientsPerNetwork());

      assertThat(answer).contains("429");
      assertThat(open.size()).isLessThanOrEqualTo(config.clientsPerNetwork() + 1);
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void theAnswerToHeadEndsSoThatTheConnectionServesTheNext() throws Exception {
    announce(definition("T5"), agency("T5", null));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().head(stream("T5")).statusCode() == 200);

    try (var connection = ask("HEAD", stream("T5"))) {
      var answers =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
      assertThat(answers.readLine()).contains("200");
      write(connection, "GET", URI.create(stream("T5").resolve("/api/v1/about").toString()));

      assertThat(answers.lines().filter(line -> line.startsWith("HTTP/")).findFirst())
          .hasValueSatisfying(line -> assertThat(line).contains("200"));
    }
  }

  private static Socket ask(String method, URI uri) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort());
    write(socket, method, uri);
    return socket;
  }

  private static void write(Socket socket, String method, URI uri) throws IOException {
    var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
    socket
        .getOutputStream()
        .write(
            "%s %s%s HTTP/1.1\r\nHost: %s\r\n\r\n"
                .formatted(method, uri.getPath(), query, uri.getAuthority())
                .getBytes(US_ASCII));
  }

  private static String statusLine(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
  }

  private static URI stream(String index) {
    return URI.create(
        "http://localhost:"
            + RestAssured.port
            + "/api/v1/indexes/"
            + index
            + "/stream?parent="
            + index
            + "&period=2026");
  }

  private static String sumOfParts(JsonNode row) {
    var sum = BigDecimal.ZERO;
    for (var part : row.get("parts")) {
      sum = sum.add(new BigDecimal(part.get("value").asText()));
    }
    return sum.setScale(2).toPlainString();
  }

  private static List<String> codes(JsonNode update) {
    var codes = new ArrayList<String>();
    update.get("rows").forEach(row -> codes.add(row.get("agency").asText()));
    return codes;
  }

  private static void awaitScored(String index, int scored) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ranking(index).contains("\"scored\":" + scored));
  }

  private long liveScores(String index) {
    return database
        .first(
            "select count(*) as n from live_score where index_code = ?",
            row -> row.count("n"),
            index)
        .orElseThrow();
  }

  private static String ranking(String index) {
    return given()
        .get("/api/v1/indexes/" + index + "/ranking?parent=" + index + "&period=2026")
        .asString();
  }
}
