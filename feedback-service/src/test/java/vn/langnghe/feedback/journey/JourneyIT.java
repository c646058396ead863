package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.anyOfficer;
import static vn.langnghe.feedback.journey.Client.assertBody;
import static vn.langnghe.feedback.journey.Client.assertProblem;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.json;
import static vn.langnghe.feedback.journey.Client.newCase;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;
import static vn.langnghe.feedback.journey.Client.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class JourneyIT {

  @Inject MovableClock clock;
  @Inject Province province;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void aCaseGoesFromIntakeToRating() {
    var id = UUID.randomUUID();
    var body = newCase(id, "H21.17").toString();

    var receipt = portal().post("/cases", body);
    var code = receipt.jsonPath().getString("trackingCode");

    assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    var expected =
        """
        {"id": "%s", "trackingCode": "%s", "agency": "H21.17",
         "receivedAt": "2026-11-02T03:00:00Z", "dueOn": "2026-11-23"}"""
            .formatted(id, code);
    assertBody(receipt, 201, expected);
    assertBody(citizen().get("/tracking/" + code), 200, tracked("RECEIVED", "2026-11-02", ""));

    takeAnswerAndPublish(id);

    clock.set("2026-11-06T03:00:00Z");
    var rating = "{\"satisfied\": true, \"comment\": \"Cảm ơn, Bưởi\"}";
    assertBody(
        citizen().put("/tracking/" + code + "/rating", rating),
        200,
        tracked(
            "PUBLISHED",
            "2026-11-06",
            """
            "answeredAt": "2026-11-04T03:00:00Z",
            "answer": "Chào chị Bưởi, cống đã được thông.",
            "publishedAt": "2026-11-05T03:00:00Z", "satisfied": true, "timeliness": "ON_TIME",
            "rateUntil": "2026-12-04", "reopenUntil": "2026-12-04"
            """));

    assertPublished(id);
    assertBody(officer().get("/cases/" + id), 200, detail(id));
    assertBody(portal().post("/cases", body), 200, expected);
  }

  private void takeAnswerAndPublish(UUID id) {
    clock.set("2026-11-03T03:00:00Z");
    var taken = officer().post("/cases/" + id + "/taking-in-charge", "{\"revision\": 1}");
    assertBody(
        taken,
        200,
        """
        {"id": "%s", "revision": 2, "kind": "FEEDBACK", "agency": "H21.17", "category": "traffic",
         "channel": "PORTAL", "state": "IN_PROGRESS", "timeliness": "PENDING",
         "receivedAt": "2026-11-02T03:00:00Z", "changedAt": "2026-11-03T03:00:00Z",
         "refuseBy": "2026-11-04", "dueOn": "2026-11-23", "publishBy": null, "answeredAt": null,
         "publishedAt": null, "satisfied": null, "reopenings": 0}"""
            .formatted(id));

    clock.set("2026-11-04T03:00:00Z");
    var answer = "{\"text\": \"Chào chị Bưởi, cống đã được thông.\"}";
    assertThat(officer().post("/cases/" + id + "/answer", answer).statusCode()).isEqualTo(200);

    clock.set("2026-11-05T03:00:00Z");
    var publication = "{\"subject\": \"Đường ngập nước\", \"answer\": \"Cống đã được thông.\"}";
    var published = officer().post("/cases/" + id + "/publication", publication);
    var status = status(id, 4, "PUBLISHED", "2026-11-05", "null");
    assertBody(published, 200, status);
  }

  private static void assertPublished(UUID id) {
    assertThat(json(citizen().get("/published-cases?agency=H21.17").asString()).path("cases"))
        .contains(
            json(
                """
                {"id": "%s", "kind": "FEEDBACK", "agency": "H21.17", "category": "traffic",
                 "subject": "Đường ngập nước", "answer": "Cống đã được thông.",
                 "receivedAt": "2026-11-02T03:00:00Z", "answeredAt": "2026-11-04T03:00:00Z",
                 "publishedAt": "2026-11-05T03:00:00Z", "timeliness": "ON_TIME"}"""
                    .formatted(id)));
  }

  @Test
  void everyRepeatedActionGivesTheSameAnswer() {
    var id = UUID.randomUUID();
    var code = opened(id, "H21.17");
    var of = "/cases/" + id;

    for (var step :
        new String[][] {
          {"/taking-in-charge", ""},
          {"/answer", "{\"text\": \"Đã sửa.\"}"},
          {"/publication", "{\"subject\": \"Ngập\", \"answer\": \"Đã sửa.\"}"}
        }) {
      var first = officer().post(of + step[0], step[1]);
      var again = officer().post(of + step[0], step[1]);

      assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
      assertBody(again, 200, first.asString());
    }
    var rated = citizen().put("/tracking/" + code + "/rating", "{\"satisfied\": false}");
    assertBody(
        citizen().put("/tracking/" + code + "/rating", "{\"satisfied\": false}"),
        200,
        rated.asString());
    var reopened = citizen().post("/tracking/" + code + "/reopening", "{\"reason\": \"Vẫn ngập\"}");
    assertThat(reopened.jsonPath().getString("state")).isEqualTo("IN_PROGRESS");
    assertBody(
        citizen().post("/tracking/" + code + "/reopening", "{\"reason\": \"Vẫn ngập\"}"),
        200,
        reopened.asString());
    assertThat(officer().get(of).jsonPath().getList("history.change"))
        .containsExactly(
            "RECEIVED", "TAKEN_IN_CHARGE", "ANSWERED", "PUBLISHED", "RATED", "REOPENED");
  }

  @Test
  void forwardingGivesTheNewAgencyItsFullDaysAndHidesTheCaseFromTheOld() {
    var id = UUID.randomUUID();
    opened(id, "H21.17");
    clock.set("2026-11-05T03:00:00Z");
    var forwarding = "{\"agency\": \"H21.20\", \"reason\": \"Thuộc Sở Y tế\"}";

    var forwarded = officer().post("/cases/" + id + "/forwarding", forwarding);

    assertThat(forwarded.jsonPath().getString("agency")).isEqualTo("H21.20");
    assertThat(forwarded.jsonPath().getString("state")).isEqualTo("RECEIVED");
    assertThat(forwarded.jsonPath().getString("dueOn")).isEqualTo("2026-11-27");
    assertBody(
        officer().post("/cases/" + id + "/forwarding", forwarding), 200, forwarded.asString());
    assertProblem(
        officer().get("/cases/" + id),
        404,
        "case-not-found",
        "Không tìm thấy phản ánh này trong số việc của cơ quan.");
    assertThat(anyOfficer().get("/cases/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusalTellsTheCitizenWhyAndIsLateAfterTwoWorkingDays() {
    var early = UUID.randomUUID();
    var late = UUID.randomUUID();
    var code = opened(early, "H21.17");
    opened(late, "H21.17");
    var refusal = "{\"reason\": \"Không đủ thông tin\"}";

    clock.set("2026-11-04T16:59:00Z");
    officer().post("/cases/" + early + "/refusal", refusal);
    clock.set("2026-11-04T17:00:00Z");
    officer().post("/cases/" + late + "/refusal", refusal);

    var tracked = citizen().get("/tracking/" + code).jsonPath();
    assertThat(tracked.getString("refusal")).isEqualTo("Không đủ thông tin");
    assertThat(tracked.getString("timeliness")).isEqualTo("ON_TIME");
    assertThat(officer().get("/cases/" + late).jsonPath().getString("status.timeliness"))
        .isEqualTo("LATE");
  }

  @Test
  void aCaseIsReopenedTwiceAtMostAndRatedForThirtyDays() {
    var id = UUID.randomUUID();
    var code = opened(id, "H21.17");
    officer().post("/cases/" + id + "/taking-in-charge", "{}");
    for (int round = 1; round <= 3; round++) {
      officer().post("/cases/" + id + "/answer", "{\"text\": \"Trả lời " + round + "\"}");
      var reopened =
          citizen()
              .post("/tracking/" + code + "/reopening", "{\"reason\": \"Chưa " + round + "\"}");
      if (round < 3) {
        assertThat(reopened.jsonPath().getInt("reopenings")).isEqualTo(round);
      } else {
        assertProblem(
            reopened,
            409,
            "reopened-too-often",
            "Phản ánh đã được đề nghị xem xét lại quá nhiều lần.",
            "Một phản ánh chỉ được đề nghị xem xét lại 2 lần.");
      }
    }

    clock.set("2026-12-02T16:59:00Z");
    assertThat(citizen().put("/tracking/" + code + "/rating", "{\"satisfied\": true}").statusCode())
        .isEqualTo(200);
    clock.set("2026-12-02T17:00:00Z");
    assertProblem(
        citizen().speaking("en").put("/tracking/" + code + "/rating", "{\"satisfied\": false}"),
        409,
        "too-late",
        "It is too late for this.",
        "This was possible until the end of 2026-12-02.");
  }

  @Test
  void theListOfCategoriesIsOpenToAll() {
    assertThat(json(citizen().get("/case-categories").asString()))
        .contains(
            json(
                """
                {"code": "land", "name": {"vi": "Đất đai", "en": "Land"}}"""));
  }

  private static String tracked(String state, String changedOn, String more) {
    var known =
        (ObjectNode)
            json(
                """
                {"kind": "FEEDBACK", "category": "traffic", "agency": "H21.17",
                 "agencyName": {"vi": "Sở Xây dựng", "en": "Department of Construction"},
                 "state": "%s", "timeliness": "PENDING", "receivedAt": "2026-11-02T03:00:00Z",
                 "changedAt": "%sT03:00:00Z", "dueOn": "2026-11-23", "answeredAt": null,
                 "answer": null, "refusal": null, "publishedAt": null, "satisfied": null,
                 "rateUntil": null, "reopenUntil": null, "reopenings": 0}"""
                    .formatted(state, changedOn));
    known.setAll((ObjectNode) json("{" + more + "}"));
    return known.toString();
  }

  private static String status(
      UUID id, int revision, String state, String changedOn, String satisfied) {
    return """
    {"id": "%s", "revision": %d, "kind": "FEEDBACK", "agency": "H21.17", "category": "traffic",
     "channel": "PORTAL", "state": "%s", "timeliness": "ON_TIME",
     "receivedAt": "2026-11-02T03:00:00Z", "changedAt": "%sT03:00:00Z",
     "refuseBy": "2026-11-04", "dueOn": "2026-11-23", "publishBy": "2026-11-06",
     "answeredAt": "2026-11-04T03:00:00Z", "publishedAt": "2026-11-05T03:00:00Z",
     "satisfied": %s, "reopenings": 0}"""
        .formatted(id, revision, state, changedOn, satisfied);
  }

  private static String detail(UUID id) {
    return """
    {"status": %s, "subject": "%s", "text": "%s", "sender": "%s",
     "answer": "Chào chị Bưởi, cống đã được thông.", "refusal": null,
     "publicSubject": "Đường ngập nước", "publicAnswer": "Cống đã được thông.",
     "comment": "Cảm ơn, Bưởi", "history": [
      %s, %s, %s, %s, %s]}"""
        .formatted(
            status(id, 5, "PUBLISHED", "2026-11-06", "true"),
            Client.SUBJECT,
            Client.TEXT,
            Client.NAME,
            line(1, "RECEIVED", "RECEIVED", "service-account-portal", null),
            line(2, "TAKEN_IN_CHARGE", "IN_PROGRESS", "canbo-h21-17", null),
            line(3, "ANSWERED", "ANSWERED", "canbo-h21-17", "Chào chị Bưởi, cống đã được thông."),
            line(4, "PUBLISHED", "PUBLISHED", "canbo-h21-17", null),
            line(5, "RATED", "PUBLISHED", "citizen", "Cảm ơn, Bưởi"));
  }

  private static String line(
      int revision, String change, String state, String actor, @Nullable String note) {
    return """
    {"revision": %d, "change": "%s", "state": "%s", "agency": "H21.17", "actor": "%s",
     "at": "2026-11-0%dT03:00:00Z", "note": %s}"""
        .formatted(
            revision, change, state, actor, revision + 1, note == null ? "null" : '"' + note + '"');
  }
}
