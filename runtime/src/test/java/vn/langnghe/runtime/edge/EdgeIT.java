package vn.langnghe.runtime.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class EdgeIT {

  private static final String PROBLEM = "application/problem+json";

  @Test
  void whatIsRightPassesUnchangedAndDecimalsStayPlain() {
    var thing =
        """
        {"name":"a","score":5,"channel":"APP","at":"2026-11-23T00:00:00Z","value":1E+3}""";
    post(thing)
        .statusCode(200)
        .body(
            equalTo(
                """
                {"name":"a","score":5,"channel":"APP","at":"2026-11-23T00:00:00Z",\
                "value":1000,"parts":null,"answers":null}"""));
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    post("""
            {"name":"longer than ten","score":7,"parts":[{"count":1},{}],"answers":{"ab":1}}""")
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/invalid-input"))
        .body("code", equalTo("invalid-input"))
        .body("status", equalTo(400))
        .body("errors.field", contains("answers.ab", "channel", "name", "parts.1.count", "score"))
        .body("errors.code", contains("pattern", "not-null", "size", "not-null", "max"))
        .body("errors[0].message", equalTo("Một chữ hoa."))
        .body("errors[4].message", equalTo("Phải từ 5 trở xuống."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{|broken-json||",
        "{\"name\" \"a\"}|broken-json||",
        "[]|invalid-input|''|wrong-kind",
        "{\"name\":\"a\",\"score\":\"5\"}|invalid-input|score|wrong-kind",
        "{\"name\":\"a\",\"score\":4.7}|invalid-input|score|wrong-kind",
        "{\"name\":7}|invalid-input|name|wrong-kind",
        "{\"at\":\"yesterday\"}|invalid-input|at|instant",
        "{\"at\":1763627400}|invalid-input|at|instant",
        "{\"at\":\"+1000000000-12-31T23:59:59Z\"}|invalid-input|at|instant",
        "{\"name\":\"a\",\"name\":\"b\"}|invalid-input|name|repeated-field",
        "{\"name\":\"a\\u0000\"}|invalid-input|name|control-character",
        "{\"name\":\"a\\ud83d\"}|invalid-input|name|control-character",
        "{\"answers\":{\"\\u0000\":1}}|invalid-input|answers|control-character",
        "{\"value\":1e-16400}|invalid-input|value|digits",
        "{\"value\":1e2000000}|invalid-input|value|digits",
        "{\"score\":99999999999}|invalid-input|score|wrong-kind",
        "{\"channel\":\"\"}|invalid-input|channel|unknown-value",
        "{\"channel\":\"FAX\"}|invalid-input|channel|unknown-value",
        "{\"channel\":1}|invalid-input|channel|unknown-value",
        "{\"name\":\"a\",\"score\":1,\"colour\":1}|invalid-input|colour|unknown-field",
      })
  void unreadableBodyIsToldWhereItBreaks(String body, String code, String field, String fault) {
    var answer = post(body).statusCode(400).contentType(PROBLEM).body("code", equalTo(code));
    if (fault != null) {
      answer.body("errors.field", contains(field)).body("errors.code", contains(fault));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none|vi|Tài khoản",
        "en|en|The account",
        "en-GB,en;q=0.9,vi;q=0.8|en|The account",
        "fr,vi;q=0.5,en;q=0.4|vi|Tài khoản",
        "de|vi|Tài khoản",
        "en;q=0|vi|Tài khoản",
        "vi;q=high|vi|Tài khoản",
        "vi;q=high,en|en|The account",
      })
  void callersLanguageDecidesAndVietnameseIsTheDefault(
      String wanted, String language, String begin) {
    var request = given();
    if (wanted != null) {
      request.header("Accept-Language", wanted);
    }
    request
        .get("/edge/agency")
        .then()
        .statusCode(403)
        .header("Content-Language", language)
        .header("Vary", containsString("Accept-Language"))
        .body("title", containsString(begin))
        .body("detail", containsString("H21.17"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, not-found",
    "GET, /nowhere?n=abc, 404, not-found",
    "GET, /edge/things/abc, 404, not-found",
    "GET, /edge/limit?n=abc, 400, malformed-parameter",
    "GET, /edge/limit?n=99999999999, 400, malformed-parameter",
    "GET, /edge/things, 405, method-not-allowed",
    "GET, /access/who, 401, missing-token",
    "GET, /edge/undeclared, 401, missing-token",
  })
  void refusalHasACode(String method, String path, int status, String code) {
    given()
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("code", equalTo(code));
  }

  @Test
  void otherContentThanJsonIsRefused() {
    given()
        .contentType("text/plain")
        .body("a")
        .post("/edge/things")
        .then()
        .statusCode(415)
        .contentType(PROBLEM)
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void bugTellsNothingButANumber() {
    given()
        .get("/edge/bug")
        .then()
        .statusCode(500)
        .contentType(PROBLEM)
        .body("code", equalTo("unexpected"))
        .body(not(containsString("secret")));
  }

  @Test
  void bodyBeyondTheLimitIsRefusedInWords() throws Exception {
    var connection = connect();
    connection.setFixedLengthStreamingMode(10_000_000);
    assertTooLarge(connection);
  }

  @Test
  void bodyThatGrowsBeyondTheLimitIsRefusedInWords() throws Exception {
    var connection = connect();
    connection.setChunkedStreamingMode(8192);
    assertTooLarge(connection);
  }

  private static void assertTooLarge(HttpURLConnection connection) throws Exception {
    try (var out = connection.getOutputStream()) {
      new ByteArrayInputStream(new byte[10_000_000]).transferTo(out);
    }
    assertThat(connection.getResponseCode()).isEqualTo(413);
    assertThat(connection.getContentType()).isEqualTo(PROBLEM);
    assertThat(new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("too-large", "2097152");
  }

  @Test
  void bodyWithinTheLimitMayComeInChunks() throws Exception {
    var connection = connect();
    connection.setChunkedStreamingMode(16);
    var thing = "{\"name\":\"a\",\"score\":5,\"channel\":\"APP\"}" + " ".repeat(100_000);
    try (var out = connection.getOutputStream()) {
      out.write(thing.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(connection.getResponseCode()).isEqualTo(200);
  }

  @Test
  void anAcceptThatNamesNothingIsAsGoodAsNone() {
    given().header("Accept", "json").get("/edge/limit?n=1").then().statusCode(200);
  }

  @Test
  void compressedBodyIsToldThatItIsCompressed() {
    given()
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body(new byte[] {31, -117, 8, 0})
        .post("/edge/things")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-coding"));
  }

  @Test
  void controlCharacterInAnAddressIsRefusedBeforeAnybodyReadsIt() {
    given()
        .urlEncodingEnabled(false)
        .get("/edge/limit?n=%00")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-parameter"));
    given()
        .urlEncodingEnabled(false)
        .get("/edge/things/%1b")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-parameter"));
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("/edge/things").then();
  }

  private static HttpURLConnection connect() throws Exception {
    var address = URI.create("http://127.0.0.1:" + RestAssured.port + "/edge/things");
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    return connection;
  }
}
