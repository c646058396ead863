package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.feedback.journey.Client.anyOfficer;
import static vn.langnghe.feedback.journey.Client.assertBody;
import static vn.langnghe.feedback.journey.Client.assertProblem;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.newCase;
import static vn.langnghe.feedback.journey.Client.opened;
import static vn.langnghe.feedback.journey.Client.portal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.testkit.Backends;
import vn.langnghe.testkit.Backends.Moment;
import vn.langnghe.testkit.WithPlatform;

/** The database loses a backend while a case changes: the client is told to come again. */
@QuarkusTest
@WithPlatform
class BackendLossIT {

  /** The phases of a change. An existing row is written last, when Hibernate flushes. */
  enum Phase {
    FIRST_STATEMENT(Moment.BEFORE_STATEMENT, "citizen_case"),
    EVENT(Moment.BETWEEN_STATEMENTS, "outbox"),
    ROW(Moment.BETWEEN_STATEMENTS, "citizen_case"),
    COMMIT(Moment.DURING_COMMIT, "outbox");

    private final Moment moment;
    private final String table;

    Phase(Moment moment, String table) {
      this.moment = moment;
      this.table = table;
    }
  }

  @Inject Province province;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @ParameterizedTest
  @EnumSource
  void aCaseIsNotAcknowledgedAndItsRepeatFilesItOnce(Phase phase) {
    var id = UUID.randomUUID();
    var body = newCase(id, "H21.17").toString();

    var receipt = lostThenRepeated(phase, 201, () -> portal().post("/cases", body));

    assertBody(portal().post("/cases", body), 200, receipt.asString());
    assertHistory(id, "RECEIVED");
  }

  @ParameterizedTest
  @EnumSource
  void anActionOfTheDeskIsNotAcknowledgedAndItsRepeatIsDoneOnce(Phase phase) {
    var id = UUID.randomUUID();
    opened(id, "H21.17");

    acted(phase, id, "/forwarding", "{\"agency\": \"H21.20\", \"reason\": \"Thuộc Sở Y tế\"}");
    acted(phase, id, "/taking-in-charge", "{}");
    acted(phase, id, "/answer", "{\"text\": \"Đã sửa.\"}");
    acted(phase, id, "/publication", "{\"subject\": \"Ngập\", \"answer\": \"Đã sửa.\"}");

    assertHistory(id, "RECEIVED", "FORWARDED", "TAKEN_IN_CHARGE", "ANSWERED", "PUBLISHED");
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalIsNotAcknowledgedAndItsRepeatIsDoneOnce(Phase phase) {
    var id = UUID.randomUUID();
    opened(id, "H21.17");

    acted(phase, id, "/refusal", "{\"reason\": \"Không đủ thông tin\"}");

    assertHistory(id, "RECEIVED", "REFUSED");
  }

  @ParameterizedTest
  @EnumSource
  void aRatingAndAReopeningAreNotAcknowledgedAndTheirRepeatsCountOnce(Phase phase) {
    var id = UUID.randomUUID();
    var path = "/tracking/" + opened(id, "H21.17");
    anyOfficer().post("/cases/" + id + "/taking-in-charge", "{}");
    anyOfficer().post("/cases/" + id + "/answer", "{\"text\": \"Đã sửa.\"}");

    lostThenRepeated(phase, 200, () -> citizen().put(path + "/rating", "{\"satisfied\": false}"));
    var reopened =
        lostThenRepeated(
            phase, 200, () -> citizen().post(path + "/reopening", "{\"reason\": \"Vẫn ngập\"}"));

    assertThat(reopened.jsonPath().getInt("reopenings")).isEqualTo(1);
    assertHistory(id, "RECEIVED", "TAKEN_IN_CHARGE", "ANSWERED", "RATED", "REOPENED");
  }

  private static void acted(Phase phase, UUID id, String action, String body) {
    lostThenRepeated(phase, 200, () -> anyOfficer().post("/cases/" + id + action, body));
  }

  private static Response lostThenRepeated(Phase phase, int status, Supplier<Response> request) {
    var lost = Backends.underTest().kill(phase.moment, phase.table, request);
    assertProblem(
        lost, 503, "unavailable", "Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.");
    assertThat(lost.header("Retry-After")).isEqualTo("5");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(request::get, answer -> answer.statusCode() == status);
  }

  /** Each change once: in the history, and in the events. */
  private static void assertHistory(UUID id, String... changes) {
    assertThat(anyOfficer().get("/cases/" + id).jsonPath().getList("history.change"))
        .containsExactly((Object[]) changes);
    CaseRecords.awaitRevision(id, changes.length);
    assertThat(CaseRecords.revisions(id)).hasSize(changes.length).doesNotHaveDuplicates();
  }
}
