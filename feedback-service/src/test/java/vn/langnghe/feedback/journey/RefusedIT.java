package vn.langnghe.feedback.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.assertBody;
import static vn.langnghe.feedback.journey.Client.assertProblem;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.newCase;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;
import static vn.langnghe.feedback.journey.Client.portal;
import static vn.langnghe.feedback.journey.Client.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.testkit.TestAccount;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class RefusedIT {

  @Inject Province province;
  @Inject Database database;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void badInputIsRefusedInBothLanguagesAndStoresNothing() {
    long before = rows();
    var id = UUID.randomUUID();

    assertProblem(
        portal().post("/cases", newCase(id, "H21.98").toString()),
        422,
        "unknown-agency",
        "Không có cơ quan nào đang hoạt động mang mã này.",
        "Không có cơ quan nào đang hoạt động mang mã H21.98.");
    assertProblem(
        portal().speaking("en").post("/cases", newCase(id, "H21.99").toString()),
        422,
        "unknown-agency",
        "No agency with this code exists on that day.",
        "No agency with the code H21.99 exists on that day.");
    assertProblem(
        portal().post("/cases", newCase(id, "H21.17").put("category", "gossip").toString()),
        422,
        "unknown-category",
        "Không có lĩnh vực này.",
        "Không có lĩnh vực gossip; danh sách ở /api/v1/case-categories.");
    assertProblem(
        portal()
            .speaking("en")
            .post(
                "/cases",
                newCase(id, "H21.17").put("occurredAt", "2026-11-02T03:06:00Z").toString()),
        422,
        "implausible-time",
        "The time of sending lies in the future or too far back.",
        "The time of sending 2026-11-02T03:06:00Z lies in the future or too far back.");
    assertProblem(
        portal().post("/cases", "{\"id\": "),
        400,
        "broken-json",
        "Nội dung gửi lên không phải JSON hợp lệ.");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void everyWrongFieldIsNamedInTheLanguageOfTheCaller() {
    var body = newCase(UUID.randomUUID(), "H21.17").put("subject", " ");
    body.put("text", "x".repeat(5001)).withObject("sender").put("email", "nobody");

    var vi = portal().post("/cases", body.toString());
    var en = portal().speaking("en-GB,en;q=0.8").post("/cases", body.toString());

    assertBody(
        vi,
        400,
        """
        {"type": "/problems/invalid-input", "title": "Dữ liệu gửi lên chưa hợp lệ.", "status": 400,
         "code": "invalid-input", "detail": "Dữ liệu gửi lên chưa hợp lệ.", "errors": [
          {"field": "sender.email", "code": "email", "message": "Không phải địa chỉ thư điện tử."},
          {"field": "subject", "code": "one-line",
           "message": "Phải là một dòng chữ đọc được, từ 1 đến 200 ký tự."},
          {"field": "text", "code": "prose",
           "message": "Phải là chữ đọc được, từ 1 đến 5000 ký tự."}]}""");
    assertThat(en.jsonPath().getList("errors.message"))
        .containsExactly(
            "Is not an e-mail address.",
            "Must be one line of readable text of 1 to 200 characters.",
            "Must be readable text of 1 to 5000 characters.");
  }

  @Test
  void complaintsAndDenunciationsAreToldWhereTheyBelong() {
    long before = rows();
    var complaint = newCase(UUID.randomUUID(), "H21.17").put("kind", "KHIEU_NAI").toString();
    var denunciation = newCase(UUID.randomUUID(), "H21.17").put("kind", "TO_CAO").toString();

    var complained = portal().post("/cases", complaint);
    var denounced = portal().speaking("en").post("/cases", denunciation);

    assertThat(complained.statusCode()).isEqualTo(422);
    assertThat(complained.jsonPath().getString("code")).isEqualTo("other-legal-regime");
    assertThat(complained.jsonPath().getString("title"))
        .isEqualTo("Ở đây chỉ nhận phản ánh, kiến nghị.");
    assertThat(complained.jsonPath().getString("detail")).startsWith("Khiếu nại được giải quyết");
    assertThat(denounced.jsonPath().getString("code")).isEqualTo("other-legal-regime");
    assertThat(denounced.jsonPath().getString("title"))
        .isEqualTo("Only feedback and recommendations are taken here.");
    assertThat(denounced.jsonPath().getString("detail")).startsWith("Denunciations are settled");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aTakenIdKeepsItsContent() {
    var id = UUID.randomUUID();
    opened(id, "H21.17");

    assertProblem(
        portal().post("/cases", newCase(id, "H21.17").put("text", "Chuyện khác").toString()),
        409,
        "id-taken",
        "Mã này đã được dùng cho một nội dung khác.",
        "Mã " + id + " đã được dùng cho một nội dung khác.");
  }

  @Test
  void anActionInTheWrongStateIsExplained() {
    var id = UUID.randomUUID();
    var code = opened(id, "H21.17");

    assertProblem(
        officer().post("/cases/" + id + "/answer", "{\"text\": \"Xong\"}"),
        409,
        "wrong-state",
        "Phản ánh không ở trạng thái cho phép việc này.",
        "Chỉ trả lời được phản ánh đang xử lý; phản ánh này ở trạng thái chờ tiếp nhận.");
    assertProblem(
        citizen().speaking("en").put("/tracking/" + code + "/rating", "{\"satisfied\": true}"),
        409,
        "wrong-state",
        "The state of the case does not allow this.",
        "A case can be rated once it is answered; this one is waiting to be received.");
    assertProblem(
        officer().post("/cases/" + id + "/taking-in-charge", "{\"revision\": 7}"),
        409,
        "stale-revision",
        "Phản ánh đã thay đổi.",
        "Phản ánh đã thay đổi: phiên bản hiện tại là 1. Hãy đọc lại trước khi làm tiếp.");
  }

  @Test
  void anOfficerSeesNothingOfAnotherAgency() {
    var id = UUID.randomUUID();
    opened(id, "H21.20");
    var title = "Không tìm thấy phản ánh này trong số việc của cơ quan.";

    assertProblem(officer().get("/cases/" + id), 404, "case-not-found", title);
    assertProblem(
        officer().post("/cases/" + id + "/taking-in-charge", "{}"), 404, "case-not-found", title);
    assertProblem(
        officer()
            .post("/cases/" + id + "/forwarding", "{\"agency\": \"H21.17\", \"reason\": \"Lấy\"}"),
        404,
        "case-not-found",
        title);
    assertThat(officer().get("/cases?limit=100").jsonPath().getList("cases.status.agency"))
        .containsOnly("H21.17");
    assertThat(officer().get("/cases?agency=H21.20").jsonPath().getList("cases")).isEmpty();
  }

  @Test
  void theAgencyAboveReadsAndAssignsButDoesNotAnswer() {
    var above = new TestAccount("case-officer", "H21");
    var id = UUID.randomUUID();
    opened(id, "H21.20");

    assertThat(signedIn(above).get("/cases/" + id).statusCode()).isEqualTo(200);
    assertThat(signedIn(above).get("/cases?agency=H21.20").jsonPath().getList("cases"))
        .isNotEmpty();
    assertThat(
            signedIn(above)
                .post("/cases/" + id + "/answer", "{\"text\": \"Xong\"}")
                .jsonPath()
                .getString("code"))
        .isEqualTo("other-agency");
    var assigned =
        signedIn(above)
            .post(
                "/cases/" + id + "/forwarding",
                "{\"agency\": \"H21.17\", \"reason\": \"Đúng việc\"}");
    assertThat(assigned.statusCode()).as(assigned.asString()).isEqualTo(200);
    assertThat(officer().get("/cases/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void aRoleWithoutAGrantReadsNobodysCases() {
    var answer = signedIn(new TestAccount("case-officer", TestAccount.NOTHING)).get("/cases");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("no-grant");
  }

  @Test
  void everyWriteAsksForItsRole() {
    var body = newCase(UUID.randomUUID(), "H21.17").toString();

    assertProblem(
        citizen().post("/cases", body), 401, "missing-token", "Cần đăng nhập: thiếu mã truy cập.");
    assertProblem(
        officer().post("/cases", body), 403, "forbidden", "Tài khoản không có quyền này.");
    assertProblem(
        portal().speaking("en").get("/cases"), 403, "forbidden", "The account may not do this.");
    assertProblem(
        citizen().get("/cases"), 401, "missing-token", "Cần đăng nhập: thiếu mã truy cập.");
    assertThat(
            given()
                .auth()
                .oauth2("not.a.token")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/cases")
                .jsonPath()
                .getString("code"))
        .isEqualTo("invalid-token");
  }

  @Test
  void aQueryThatCannotBeMeantIsRefused() {
    assertProblem(
        citizen().get("/published-cases?cursor=zzz"),
        400,
        "broken-cursor",
        "Con trỏ trang không đọc được; hãy bắt đầu lại từ trang đầu.");
  }

  @Test
  void aFilterOfNoMeaningIsRefused() {
    for (var answer :
        List.of(
            citizen().get("/published-cases?agency=%00"),
            officer().get("/cases?state=LOST"),
            officer().get("/cases?overdue=maybe"),
            officer().get("/cases?limit=101"))) {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
      assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid-input");
    }
  }

  private long rows() {
    return database
        .first(
            """
            select (select count(*) from citizen_case) + (select count(*) from case_history)
              + (select count(*) from outbox) as rows
            """,
            row -> row.count("rows"))
        .orElseThrow();
  }
}
