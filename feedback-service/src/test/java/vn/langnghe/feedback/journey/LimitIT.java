package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.anyOfficer;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.newCase;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;
import static vn.langnghe.feedback.journey.Client.portal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.WithPlatform;

/** What may come in (ADR 0091), seen at this service. */
@QuarkusTest
@WithPlatform
class LimitIT {

  @Inject Province province;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u00a0", "\\u200b", "\\u3164", "\\u2800", " \\n "})
  void wordsThatNobodySeesAreNoAnswerAndNoPublication(String nothing) {
    var id = UUID.randomUUID();
    opened(id, "H21.17");
    var of = "/cases/" + id;
    assertRefused(
        portal()
            .post(
                "/cases",
                newCase(UUID.randomUUID(), "H21.17")
                    .toString()
                    .replace(Client.SUBJECT, nothing)
                    .replace(Client.TEXT, nothing)),
        "subject",
        "text");

    assertThat(officer().post(of + "/taking-in-charge", "").statusCode()).isEqualTo(200);
    assertRefused(officer().post(of + "/answer", "{\"text\": \"" + nothing + "\"}"), "text");
    assertThat(officer().post(of + "/answer", "{\"text\": \"Đã sửa.\"}").statusCode())
        .isEqualTo(200);
    assertRefused(
        officer()
            .post(
                of + "/publication",
                "{\"subject\": \"" + nothing + "\", \"answer\": \"" + nothing + "\"}"),
        "answer",
        "subject");
  }

  @Test
  void anAgencyThatTheCatalogueTakesIsTakenHereToo() {
    var answer = portal().post("/cases", newCase(UUID.randomUUID(), "QA_B2_01").toString());

    assertThat(answer.jsonPath().getString("code")).isEqualTo("unknown-agency");
    assertThat(citizen().get("/published-cases?agency=QA_B2_01").statusCode()).isEqualTo(200);
    assertThat(anyOfficer().get("/cases?agency=qa_b2-01.a").statusCode()).isNotEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z",
        "+300000-01-01T00:00:00Z",
        "-5000-01-01T00:00:00Z"
      })
  void aCursorOfAnImpossibleTimeIsBroken(String time) {
    var cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((time + "_" + new UUID(0, 0)).getBytes(StandardCharsets.UTF_8));

    for (var answer :
        List.of(
            citizen().get("/published-cases?cursor=" + cursor),
            officer().get("/cases?cursor=" + cursor))) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.jsonPath().getString("code")).isEqualTo("broken-cursor");
    }
  }

  @Test
  void oneFieldTwiceIsRefused() {
    var body = newCase(UUID.randomUUID(), "H21.17").toString();

    assertRefused(
        portal().post("/cases", body.replace("{\"id\"", "{\"agency\":\"H21.20\",\"id\"")),
        "agency");
  }

  @Test
  void wordsComeBackInTheirOneForm() {
    var id = UUID.randomUUID();
    var apart = "\u0110u\u031bo\u031b\u0300ng nga\u0323\u0302p \uD83C\uDF27";

    var answer = portal().post("/cases", newCase(id, "H21.17").put("subject", apart).toString());

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(officer().get("/cases/" + id).jsonPath().getString("subject"))
        .isEqualTo("\u0110\u01b0\u1eddng ng\u1eadp \uD83C\uDF27");
  }

  private static void assertRefused(Response answer, String... fields) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().<String>getList("errors.field")).containsExactly(fields);
  }
}
