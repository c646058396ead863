package vn.langnghe.feedback.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.langnghe.feedback.journey.CaseRecords.awaitRevision;
import static vn.langnghe.feedback.journey.CaseRecords.revisions;
import static vn.langnghe.feedback.journey.Client.citizen;
import static vn.langnghe.feedback.journey.Client.newCase;
import static vn.langnghe.feedback.journey.Client.officer;
import static vn.langnghe.feedback.journey.Client.opened;
import static vn.langnghe.feedback.journey.Client.portal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class EvidenceIT {

  private static final List<String> SECRETS =
      List.of("Bưởi", "0912", "buoi@", "Nguyễn Huệ", "ngập", "Pleiku", "Bí mật", "Riêng tư");

  @Inject MovableClock clock;
  @Inject Province province;
  @Inject AgroalDataSource database;

  @BeforeEach
  void mondayMorning() {
    province.startsOnMonday();
  }

  @Test
  void neitherTheTopicNorTheDatabaseShowsAPersonOrAWord() throws SQLException {
    var id = UUID.randomUUID();
    var code = opened(id, "H21.17");
    var of = "/cases/" + id;
    officer().post(of + "/forwarding", "{\"agency\": \"H21.20\", \"reason\": \"Bí mật\"}");
    Client.anyOfficer().post(of + "/taking-in-charge", "{}");
    Client.anyOfficer().post(of + "/answer", "{\"text\": \"Bí mật: chị Bưởi\"}");
    citizen()
        .put("/tracking/" + code + "/rating", "{\"satisfied\": false, \"comment\": \"Riêng tư\"}");
    citizen().post("/tracking/" + code + "/reopening", "{\"reason\": \"Riêng tư: Bưởi\"}");

    var last = awaitRevision(id, 6);

    assertThat(CaseRecords.body(last).path("change").asText()).isEqualTo("REOPENED");
    assertThat(revisions(id)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(CaseRecords.of(id).flatMap(EvidenceIT::everything))
        .noneMatch(part -> SECRETS.stream().anyMatch(part::contains));
    assertThat(storedRows(id))
        .hasSizeGreaterThan(6)
        .noneMatch(row -> SECRETS.stream().anyMatch(row::contains))
        .noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
  }

  @Test
  void theEventTellsTheWholeStateAndHasAnIdOfItsOwn() {
    var id = UUID.randomUUID();
    opened(id, "H21.17");
    clock.set("2026-11-03T03:00:00Z");
    officer()
        .post("/cases/" + id + "/forwarding", "{\"agency\": \"H21.20\", \"reason\": \"Nhầm\"}");

    var record = awaitRevision(id, 2);

    assertThat(record.key()).isEqualTo("H21.20");
    assertThat(Records.header(record, "ce_id"))
        .isEqualTo(
            UUID.nameUUIDFromBytes(("case-changed " + id + " 2").getBytes(StandardCharsets.UTF_8))
                .toString());
    assertThat(Records.header(record, "ce_type")).isEqualTo("vn.langnghe.case-changed.v1");
    assertThat(CaseRecords.body(record).path("previousAgency").asText()).isEqualTo("H21.17");
    assertThat(CaseRecords.body(record).path("state").asText()).isEqualTo("RECEIVED");
    assertThat(CaseRecords.body(record).path("dueOn").asText()).isEqualTo("2026-11-25");
    assertThat(CaseRecords.body(record).path("receivedAt").asText())
        .isEqualTo("2026-11-02T03:00:00Z");
  }

  @Test
  void fiveParallelPostsOfOneCaseMakeOneCaseAndOneEvent() throws Exception {
    var id = UUID.randomUUID();
    var body = newCase(id, "H21.17").toString();
    Callable<String> post =
        () -> {
          var answer = portal().post("/cases", body);
          return answer.statusCode() + answer.asString();
        };

    List<String> answers;
    try (var pool = Executors.newFixedThreadPool(5)) {
      answers =
          pool.invokeAll(Stream.generate(() -> post).limit(5).toList()).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(answers.stream().filter(answer -> answer.startsWith("201"))).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.startsWith("200"))).hasSize(4);
    assertThat(answers.stream().map(answer -> answer.substring(3)).distinct()).hasSize(1);
    opened(UUID.randomUUID(), "H21.17");
    awaitRevision(id, 1);
    assertThat(revisions(id)).containsExactly(1);
  }

  @Test
  void twoOfficersWhoAnswerAtOnceLeaveOneAnswer() throws Exception {
    var id = UUID.randomUUID();
    opened(id, "H21.17");
    officer().post("/cases/" + id + "/taking-in-charge", "{}");
    Callable<Integer> one = () -> answer(id, "Một");
    Callable<Integer> two = () -> answer(id, "Hai");

    try (var pool = Executors.newFixedThreadPool(2)) {
      var codes = pool.invokeAll(List.of(one, two)).stream().map(Future::resultNow).toList();

      assertThat(codes).containsExactlyInAnyOrder(200, 409);
    }
    assertThat(officer().get("/cases/" + id).jsonPath().getInt("status.revision")).isEqualTo(3);
  }

  @Test
  void theHistoryCannotBeRewritten() throws SQLException {
    var id = UUID.randomUUID();
    opened(id, "H21.17");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () -> statement.executeUpdate("update case_history set actor = 'somebody else'"))
          .hasMessageContaining("append only");
      assertThatThrownBy(() -> statement.executeUpdate("delete from case_history"))
          .hasMessageContaining("append only");
    }
  }

  private static int answer(UUID id, String text) {
    return officer().post("/cases/" + id + "/answer", "{\"text\": \"" + text + "\"}").statusCode();
  }

  private static Stream<String> everything(ConsumerRecord<String, byte[]> record) {
    return Stream.concat(
        Stream.of(record.key(), CaseRecords.text(record)),
        Stream.of(record.headers().toArray())
            .map(header -> header.key() + new String(header.value(), StandardCharsets.UTF_8)));
  }

  /** Every column of every row as text, sealed bytes as the characters they would make. */
  private List<String> storedRows(UUID id) throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = database.getConnection()) {
      for (var query :
          List.of(
              "select * from citizen_case where id = ?",
              "select * from case_history where case_id = ?")) {
        try (var statement = connection.prepareStatement(query)) {
          statement.setObject(1, id);
          var row = statement.executeQuery();
          while (row.next()) {
            var text = new StringBuilder();
            for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
              text.append(
                  row.getObject(at) instanceof byte[] bytes
                      ? new String(bytes, StandardCharsets.UTF_8)
                      : row.getString(at));
            }
            rows.add(text.toString());
          }
        }
      }
    }
    return rows;
  }
}
