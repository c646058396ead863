package vn.langnghe.runtime.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

/** Who gets in, and how far (ADR 0092). */
@QuarkusTest
@WithPlatform
class AccessIT {

  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @ValueSource(strings = {"abc", ".", "..", "...", "a.b.", "a.b.c", "e30.e30.e30"})
  void tokenThatIsNoneIsInvalid(String token) {
    given()
        .auth()
        .oauth2(token)
        .get("/access/who")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("invalid_token"))
        .body("code", equalTo("invalid-token"));
  }

  @Test
  void refusalsAreCountedByTheirReasonAndByNothingOfTheAccount() {
    var bound = Tokens.of(new TestAccount(Roles.SURVEY_COLLECTOR, "H21.17"));
    var unbound = Tokens.of(new TestAccount(Roles.SURVEY_COLLECTOR, TestAccount.NOTHING));
    given().get("/access/who");
    given().auth().oauth2("a.b.c").get("/access/who");
    given().auth().oauth2(unbound).get("/access/who");
    given().auth().oauth2(bound).get("/access/province");

    var metrics = ManagementPort.metrics();

    for (var reason : List.of("missing-token", "invalid-token", "no-grant", "province-only")) {
      assertThat(metrics).contains("access_refused_total{reason=\"%s\"}".formatted(reason));
    }
  }

  @Test
  void tokenThatIsNoneChangesNothingWhereNoneIsNeeded() {
    for (var token : List.of(".", "a.b.c", idToken())) {
      given().auth().oauth2(token).get("/access/greeting").then().statusCode(200).body(equalTo(""));
    }
  }

  @Test
  void whoIsSignedInMayBeGreetedWhereNoTokenIsNeeded() {
    given()
        .auth()
        .oauth2(Tokens.of("kiosk-h21-17"))
        .get("/access/greeting")
        .then()
        .statusCode(200)
        .body(equalTo("kiosk-h21-17"));
  }

  @Test
  void tokensOfOtherKindsAndForOthersAreRefused() {
    for (var token : List.of(idToken(), Tokens.forAnotherClient("kiosk-h21-17"))) {
      given()
          .auth()
          .oauth2(token)
          .get("/access/who")
          .then()
          .statusCode(401)
          .body("code", equalTo("invalid-token"));
    }
  }

  @Test
  void roleWithoutAGrantActsOnNothing() {
    var token = Tokens.of(new TestAccount(Roles.SURVEY_COLLECTOR, TestAccount.NOTHING));
    for (var path : List.of("/access/who", "/access/province", "/access/agencies/H21.17")) {
      given()
          .auth()
          .oauth2(token)
          .get(path)
          .then()
          .statusCode(403)
          .contentType(PROBLEM)
          .body("code", equalTo("no-grant"));
    }
  }

  @Test
  void agencyGrantReachesThatAgencyAlone() {
    assertThat(codeFor("kiosk-h21-17", "/access/agencies/H21.17")).isNull();
    assertThat(codeFor("kiosk-h21-17", "/access/agencies/H21.18")).isEqualTo("other-agency");
    assertThat(codeFor("kiosk-h21-17", "/access/province")).isEqualTo("province-only");
    assertThat(codeFor("quantri", "/access/province")).isNull();
    assertThat(codeFor("quantri", "/access/agencies/H21.18")).isNull();
  }

  @Test
  void operationThatForgetsToAskShowsNothing() {
    given()
        .auth()
        .oauth2(Tokens.of("kiosk-h21-17"))
        .get("/access/forgetful")
        .then()
        .statusCode(500)
        .body(not(containsString("secret")));
  }

  @Test
  void operationThatDoesNotSayWhatItReachesIsClosed() {
    given().get("/access/unstated").then().statusCode(403);
  }

  private static @Nullable String codeFor(String user, String path) {
    var answer = given().auth().oauth2(Tokens.of(user)).get(path);
    return answer.statusCode() == 200 ? null : answer.jsonPath().getString("code");
  }

  private static String idToken() {
    return Tokens.idTokenOf("kiosk-h21-17");
  }

  @Test
  void kioskMayActForItsOwnAgencyOnly() {
    given()
        .auth()
        .oauth2(Tokens.of("kiosk-h21-17"))
        .get("/access/who")
        .then()
        .statusCode(200)
        .body("name", equalTo("kiosk-h21-17"))
        .body("agency", equalTo("H21.17"))
        .body("own", equalTo(true))
        .body("other", equalTo(false));
  }

  @Test
  void accountOfTheProvinceMayActForAll() {
    given()
        .auth()
        .oauth2(Tokens.ofClient("portal"))
        .get("/access/who")
        .then()
        .statusCode(200)
        .body("agency", equalTo(null))
        .body("own", equalTo(true))
        .body("other", equalTo(true));
  }

  @Test
  void otherRoleIsForbidden() {
    given()
        .auth()
        .oauth2(Tokens.of("khaosat"))
        .get("/access/who")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("code", equalTo("forbidden"));
  }
}
