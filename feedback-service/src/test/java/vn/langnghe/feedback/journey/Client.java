package vn.langnghe.feedback.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;

/** The portal, an officer or a citizen, as HTTP sees them. */
final class Client {

  static final String SUBJECT = "Đường Nguyễn Huệ ngập nước";
  static final String TEXT = "Tôi là Trần Thị Bưởi, nhà số 12, đường ngập từ tháng trước.";
  static final String NAME = "Trần Thị Bưởi";
  static final String PHONE = "0912 345 678";
  static final String EMAIL = "buoi@example.vn";
  static final String ADDRESS = "12 Nguyễn Huệ, Pleiku";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RequestSpecification request;

  private Client(RequestSpecification request) {
    this.request = request.contentType("application/json");
  }

  static Client citizen() {
    return new Client(given());
  }

  /** A citizen behind the proxy that the tests are. */
  static Client citizenAt(String address) {
    return new Client(given().header("X-Forwarded-For", address));
  }

  static Client withToken(String token) {
    return new Client(given().auth().oauth2(token));
  }

  static Client portal() {
    return new Client(given().auth().oauth2(Tokens.ofClient("portal")));
  }

  /** May act for every agency. */
  static Client anyOfficer() {
    return new Client(given().auth().oauth2(Tokens.ofClient("langnghe-simulator")));
  }

  /** Bound to H21.17. */
  static Client officer() {
    return new Client(given().auth().oauth2(Tokens.of("canbo-h21-17")));
  }

  static Client signedIn(String user) {
    return new Client(given().auth().oauth2(Tokens.of(user)));
  }

  static Client signedIn(TestAccount account) {
    return new Client(given().auth().oauth2(Tokens.of(account)));
  }

  Client speaking(String language) {
    request.header("Accept-Language", language);
    return this;
  }

  Response post(String path, String body) {
    return request.body(body).post("/api/v1" + path);
  }

  Response put(String path, String body) {
    return request.body(body).put("/api/v1" + path);
  }

  Response get(String path) {
    return request.get("/api/v1" + path);
  }

  static ObjectNode newCase(UUID id, String agency) {
    var body =
        JSON.createObjectNode()
            .put("id", id.toString())
            .put("kind", "FEEDBACK")
            .put("agency", agency)
            .put("category", "traffic")
            .put("channel", "PORTAL")
            .put("subject", SUBJECT)
            .put("text", TEXT);
    body.putObject("sender")
        .put("name", NAME)
        .put("phone", PHONE)
        .put("email", EMAIL)
        .put("address", ADDRESS);
    return body;
  }

  /** Opens a case and gives its tracking code. */
  static String opened(UUID id, String agency) {
    var answer = portal().post("/cases", newCase(id, agency).toString());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.jsonPath().getString("trackingCode");
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  static void assertBody(Response answer, int status, String expected) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(json(answer.asString())).isEqualTo(json(expected));
  }

  /** A problem whose title tells everything. */
  static void assertProblem(Response answer, int status, String code, String title) {
    assertProblem(answer, status, code, title, title);
  }

  static void assertProblem(Response answer, int status, String code, String title, String detail) {
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertBody(
        answer,
        status,
        """
        {"type": "/problems/%s", "title": "%s", "status": %d, "code": "%s", "detail": "%s"}"""
            .formatted(code, title, status, code, detail));
  }
}
