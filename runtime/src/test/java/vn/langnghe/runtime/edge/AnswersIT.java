package vn.langnghe.runtime.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.LogLines;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.WithPlatform;

/** What an answer says beside its body, and what is told of it in the log and in the metrics. */
@QuarkusTest
@WithPlatform
class AnswersIT {

  private static final String PLANTED = "7KQF-PLANTED-0912345678";

  @ParameterizedTest
  @CsvSource({
    "GET, /edge/limit?n=1, 200",
    "GET, /edge/limit?n=99, 400",
    "GET, /nowhere, 404",
    "GET, /edge/things, 405",
    "GET, /edge/bug, 500",
    "GET, /edge/early, 500",
  })
  void nothingIsKeptFramedOrReadFromElsewhereUnlessSomebodyDecidedSo(
      String method, String path, int status) {
    var answer = given().request(method, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/edge/things|405|OPTIONS, POST",
        "DELETE|/edge/things|405|OPTIONS, POST",
        "BREW|/edge/limit|405|GET, HEAD, OPTIONS",
        "POST|/edge/things/1|405|GET, HEAD, OPTIONS",
        "OPTIONS|/edge/things|200|OPTIONS, POST",
        "OPTIONS|/edge/things/1|200|GET, HEAD, OPTIONS",
      })
  void aMethodThatIsNotThereIsToldWhichAre(String method, String path, int status, String allowed) {
    var answer = given().request(method, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void whatEverybodyMayReadPagesOfEverySiteMayRead() {
    var open = given().header("Origin", "https://example.org").get("/api/edge/open");

    assertThat(open.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(open.header("Access-Control-Allow-Credentials")).isNull();
    assertThat(open.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(open.header("Cache-Control")).isEqualTo("public, no-cache");
  }

  @ParameterizedTest
  @CsvSource({"/api/edge/secret, 200", "/api/edge/inner, 401", "/api/edge/nothing, 404"})
  void whatIsNotOpenStaysClosedToOtherSites(String path, int status) {
    var answer = given().header("Origin", "https://example.org").get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aParameterThatTheApiDoesNotKnowIsRefusedAndAPageIgnoresIt() {
    var refused = given().get("/api/edge/open?perod=2026");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("unknown-parameter");
    assertThat(refused.jsonPath().getString("detail")).contains("perod");
    assertThat(given().get("/edge/limit?n=1&fbclid=x").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/edge/limit?n=%00", "/edge/things/%1b", "/api/edge/open?x=%00"})
  void aControlCharacterInAnAddressIsRefusedBeforeAnybodyReadsIt(String address) {
    var answer = given().urlEncodingEnabled(false).get(address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("malformed-parameter");
  }

  @Test
  void aBrowserThatAsksFirstMayReadAndMaySendNoCredentials() {
    given()
        .header("Origin", "https://example.org")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "if-none-match")
        .options("/api/edge/open")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", equalTo("*"))
        .header("Access-Control-Allow-Headers", equalTo("Accept, If-None-Match, Last-Event-ID"));
  }

  @Test
  void aRequestWithoutHostIsAProblemToo() throws IOException {
    var answer = raw("GET /edge/limit?n=1 HTTP/1.1\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @Test
  void whatPeopleSendIsInNoLogLineAndNoMetric() throws Exception {
    var lines =
        LogLines.during(
            () -> {
              for (var path : List.of("/edge/fails/", "/edge/away/", "/edge/things/", "/")) {
                everyMethod(path + PLANTED);
              }
              everyMethod("/edge/early/" + PLANTED);
              given().contentType("application/json").body('"' + PLANTED).post("/edge/things");
              given().queryParam("n", PLANTED).get("/edge/limit");
              given().auth().oauth2(PLANTED).get("/edge/who");
              raw("GET /edge/" + PLANTED + "%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            });

    assertThat(lines.all()).anyMatch(line -> line.contains("on /edge/fails/{code}"));
    assertThat(lines.all()).noneMatch(line -> line.contains("PLANTED"));
    var metrics = ManagementPort.metrics();
    assertThat(metrics).contains("uri=\"/edge/fails/{code}\"").contains("uri=\"/other\"");
    assertThat(metrics).doesNotContain("PLANTED");
  }

  private static void everyMethod(String path) {
    given().get(path);
    given().delete(path);
    given().header("X-Name", PLANTED).contentType("text/plain").body(PLANTED).post(path);
  }

  @Test
  void aFaultIsToldOnceWithItsTraceHoweverOftenItComes() throws Exception {
    var ids = new HashSet<String>();

    var lines =
        LogLines.during(
            () -> {
              for (int i = 0; i < 50; i++) {
                ids.add(given().get("/edge/often").jsonPath().getString("detail"));
              }
            });

    assertThat(lines.traced()).filteredOn(line -> line.contains("/edge/often")).hasSize(1);
    assertThat(ids).as("what people report leads to the trace").hasSize(1);
    assertThat(ManagementPort.metrics())
        .contains("faults_total{cause=\"IllegalStateException\",route=\"/edge/often\"} 50.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: b", "Authorization: Bearer a\r\nAuthorization: Bearer b"})
  void whoNamesTheHostOrTheAccountTwiceIsNotGuessedAt(String twice) throws IOException {
    var answer =
        raw(
            "GET /edge/limit?n=1 HTTP/1.1\r\nConnection: close\r\nHost: a\r\n"
                + twice
                + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed-request\"");
  }

  @Test
  void whoNamesTheKindOfTheBodyTwiceIsNotGuessedAt() throws IOException {
    var type = "Content-Type: application/json\r\n";
    var answer =
        raw(
            "POST /edge/things HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + type
                + type
                + "Content-Length: 2\r\n\r\n{}");

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed-request\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/edge/open;perod=2026", "/api;x/edge/open?perod=2026"})
  void aParameterBehindASemicolonIsNotPassedOver(String address) throws IOException {
    var answer = raw("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed-request\"");
  }

  @Test
  void anAddressWithTwoSlashesIsNoPage() throws IOException {
    var answer = raw("GET //api/edge/open HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n");
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
