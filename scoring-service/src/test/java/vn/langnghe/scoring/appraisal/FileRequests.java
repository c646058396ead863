package vn.langnghe.scoring.appraisal;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.langnghe.testkit.Tokens;

/** One agency's file over HTTP, as different people ask for it. */
record FileRequests(String index, int year, String agency) {

  static final String ASSESSOR = "cham-h21-17";
  static final String APPROVER = "duyet-h21-17";
  static final String APPRAISER = "thamdinh";
  static final String LEAD = "noivu";

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.ofHours(7));
  }

  static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "vi");
  }

  static RequestSpecification json(String user, String body) {
    return as(user).contentType("application/json").body(body);
  }

  String round() {
    return "/api/v1/appraisals/rounds/" + index + "/" + year;
  }

  String path() {
    return "/api/v1/appraisals/" + index + "/" + year + "/" + agency;
  }

  /** The first stage ends so many days from today, each other one a day later. */
  Response open(String user, int days) {
    var first = today().plusDays(days);
    return json(
            user,
            """
            {"deadlines": {"SELF_SCORING": "%s", "INTERNAL_APPROVAL": "%s", "APPRAISAL_1": "%s",
             "EXPLANATION": "%s", "APPRAISAL_2": "%s"}}
            """
                .formatted(
                    first,
                    first.plusDays(1),
                    first.plusDays(2),
                    first.plusDays(3),
                    first.plusDays(4)))
        .put(round());
  }

  Response extend(String stage, int days) {
    return json(
            LEAD,
            """
            {"stage": "%s", "agency": "%s", "due": "%s", "reason": "Bão số 13"}
            """
                .formatted(stage, agency, today().plusDays(days)))
        .post(round() + "/extensions");
  }

  Response self(String criterion, String body) {
    return json(ASSESSOR, body).put(path() + "/self/" + criterion);
  }

  Response appraise(String criterion, String claim) {
    return json(APPRAISER, "{\"claim\": " + claim + ", \"note\": \"Theo minh chứng\"}")
        .put(path() + "/appraisal/" + criterion);
  }

  Response explain(String criterion, String note) {
    return json(ASSESSOR, "{\"note\": \"" + note + "\"}").put(path() + "/explanation/" + criterion);
  }

  Response move(String user, String move, String reason) {
    return json(user, "{\"move\": \"" + move + "\", \"reason\": \"" + reason + "\"}")
        .post(path() + "/moves");
  }

  Response upload(String type, String query, byte[] content) {
    return as(ASSESSOR)
        .contentType(type)
        .body(content)
        .post(path() + "/evidence/files?name=Bao+cao.pdf&criterion=" + query);
  }

  Response read(String user) {
    return as(user).get(path());
  }

  static String claim(String claim) {
    return "{\"claim\": " + claim + ", \"note\": \"\"}";
  }

  static String code(Response answer) {
    return answer.jsonPath().getString("code");
  }
}
