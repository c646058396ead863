package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.assertProblem;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.json;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class PublicationIT {

  private static final String CLEAN =
      "{\"subject\": \"Đường ngập nước\", \"answer\": \"Cống đã được thông.\"%s}";
  private static final String NAMING =
      "{\"subject\": \"Đường ngập nước\", \"answer\": \"Bà TRAN THI BUOI, 0912345678.\"%s}";

  @Inject Province province;
  @Inject Database database;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void aTextThatNamesTheSenderIsNotPublishedUnlessSomebodySaysWhy() {
    var id = answered();

    assertProblem(
        act(id, "publication", NAMING.formatted("")),
        409,
        "names-sender",
        "Nội dung công khai có vẻ chứa dữ liệu cá nhân.",
        "Nội dung công khai có vẻ chứa tên người gửi, số điện thoại của người gửi, một số giống số"
            + " điện thoại. Hãy bỏ đi, hoặc ghi lý do vào overrideReason nếu vẫn cần công khai.");
    assertThat(publicly(id)).isEmpty();

    var overridden = NAMING.formatted(", \"overrideReason\": \"Người gửi đã đồng ý.\"");
    assertThat(act(id, "publication", overridden).statusCode()).isEqualTo(200);
    assertThat(publicly(id)).containsExactly("Bà TRAN THI BUOI, 0912345678.");
    assertThat(history(id, "note")).contains("Người gửi đã đồng ý.");
  }

  @Test
  void whatIsPublishedCanBeCorrectedAndTheOldTextIsGone() {
    var id = published("Cống ở đường số 7 đã thông.");
    var correction = CLEAN.formatted(", \"reason\": \"Lộ nhà của người gửi.\"");

    var corrected = act(id, "publication-correction", correction);

    assertThat(corrected.statusCode()).isEqualTo(200);
    assertThat(corrected.jsonPath().getString("state")).isEqualTo("PUBLISHED");
    assertThat(publicly(id)).containsExactly("Cống đã được thông.");
    assertThat(history(id, "change")).contains("PUBLICATION_CORRECTED");
    assertThat(officer().get("/cases/" + id).asString()).doesNotContain("đường số 7");
    var repeated = act(id, "publication-correction", correction);
    assertThat(repeated.asString()).isEqualTo(corrected.asString());
    var naming = NAMING.formatted(", \"reason\": \"Nhầm.\"");
    assertThat(act(id, "publication-correction", naming).jsonPath().getString("code"))
        .isEqualTo("names-sender");
  }

  @Test
  void whatIsPublishedCanBeWithdrawnAndPublishedAgain() {
    var id = published("Cống đã thông.");
    var withdrawal = "{\"reason\": \"Người gửi yêu cầu.\"}";

    var withdrawn = act(id, "publication-withdrawal", withdrawal);

    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("ANSWERED");
    assertThat(withdrawn.jsonPath().getString("publishedAt")).isNull();
    assertThat(publicly(id)).isEmpty();
    assertThat(plainTexts(id)).isZero();
    assertThat(history(id, "note")).contains("Người gửi yêu cầu.");
    assertThat(act(id, "publication-withdrawal", withdrawal).asString())
        .isEqualTo(withdrawn.asString());
    assertThat(act(id, "publication", CLEAN.formatted("")).statusCode()).isEqualTo(200);
    assertThat(publicly(id)).containsExactly("Cống đã được thông.");
  }

  @Test
  void whatIsNotPublishedCanBeNeitherCorrectedNorWithdrawn() {
    var id = answered();

    for (var action : List.of("publication-correction", "publication-withdrawal")) {
      var body =
          action.endsWith("correction")
              ? CLEAN.formatted(", \"reason\": \"Nhầm.\"")
              : "{\"reason\": \"Nhầm.\"}";
      assertThat(act(id, action, body).jsonPath().getString("code")).isEqualTo("wrong-state");
    }
  }

  @Test
  void whoReadsTheNameOfASenderLeavesATrace() {
    var id = answered();
    officer().get("/cases/" + id);

    assertThat(
            database.list(
                "select account from sender_read where case_id = ?",
                row -> row.text("account"),
                id))
        .containsExactly("canbo-h21-17");
  }

  private static UUID answered() {
    var id = UUID.randomUUID();
    opened(id, "H21.17");
    assertThat(act(id, "taking-in-charge", "{}").statusCode()).isEqualTo(200);
    assertThat(act(id, "answer", "{\"text\": \"Cống đã được thông.\"}").statusCode())
        .isEqualTo(200);
    return id;
  }

  private static UUID published(String answer) {
    var id = answered();
    var body = "{\"subject\": \"Đường ngập nước\", \"answer\": \"" + answer + "\"}";
    assertThat(act(id, "publication", body).statusCode()).isEqualTo(200);
    return id;
  }

  private static Response act(UUID id, String action, String body) {
    return officer().post("/cases/" + id + "/" + action, body);
  }

  private static List<String> publicly(UUID id) {
    return citizen()
        .get("/published-cases?agency=H21.17")
        .jsonPath()
        .getList("cases.findAll { it.id == '" + id + "' }.answer", String.class);
  }

  private static List<String> history(UUID id, String field) {
    return json(officer().get("/cases/" + id).asString()).path("history").findValuesAsText(field);
  }

  private long plainTexts(UUID id) {
    return database
        .first(
            """
            select count(*) as texts from citizen_case
            where id = ? and (public_subject is not null or public_answer is not null)
            """,
            row -> row.count("texts"),
            id)
        .orElseThrow();
  }
}
