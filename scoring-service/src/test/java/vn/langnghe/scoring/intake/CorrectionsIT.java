package vn.langnghe.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Event;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.ResponseSuperseded;
import vn.langnghe.event.ResponseWithdrawn;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

/** A corrected or withdrawn answer leaves exactly no trace of what it said before. */
@QuarkusTest
@WithPlatform
class CorrectionsIT {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");

  @Inject SurveyIntake intake;
  @Inject Database database;

  @Test
  void aCorrectionReplacesTheAnswerInOneChange() {
    World.province("K1", 1);
    var response = response("K1.1", MARCH, 1);
    World.send(List.of(response, response("K1.1", MARCH, 5)));
    awaitValue("K1.1", "50.00");

    World.send(superseded(2, with(response, response("K1.1", MARCH, 5))));

    awaitValue("K1.1", "100.00");
    assertThat(World.versions("SIPAS-2023", "K1.1", "2026-03"))
        .extracting(IndexScored::n)
        .doesNotContain(0L, 1L, 3L);
  }

  @Test
  void aWithdrawnAnswerThatArrivesBeforeItsSubmissionNeverCounts() {
    World.province("K2", 1);
    var gone = response("K2.1", MARCH, 1);

    World.send(List.of(withdrawn(2, gone), gone, response("K2.1", MARCH, 5)));

    awaitValue("K2.1", "100.00");
    assertThat(World.current("SIPAS-2023", "K2.1", "2026-03").n()).isEqualTo(1);
  }

  @Test
  void anAnswerThatWasSentForTheWrongAgencyMoves() {
    World.province("K3", 2);
    var wrong = response("K3.1", MARCH, 1);
    World.send(List.of(wrong, response("K3.1", MARCH, 5)));
    awaitValue("K3.1", "50.00");

    World.send(superseded(2, with(wrong, response("K3.2", MARCH, 1))));

    awaitValue("K3.1", "100.00");
    awaitValue("K3.2", "0.00");
    awaitValue("K3", "50.00");
  }

  @Test
  void whateverTheOrderTheStateIsThatOfWhatWasNeverTakenBack() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var history = new ArrayList<Event>();
    var truth = new ArrayList<Event>();
    for (int i = 0; i < 300; i++) {
      var first = random(random, "K4");
      history.add(first);
      switch (random.nextInt(4)) {
        case 0 -> history.add(withdrawn(2, first));
        case 1 -> {
          var second = with(first, random(random, "K4"));
          history.add(superseded(2, second));
          truth.add(with(second, second, "K5"));
        }
        case 2 -> {
          history.add(superseded(2, with(first, random(random, "K4"))));
          history.add(withdrawn(3, first));
        }
        default -> truth.add(with(first, first, "K5"));
      }
    }
    history.addAll(List.copyOf(history.subList(0, 100)));
    Collections.shuffle(history, random);

    store(history, random);
    store(truth, random);

    assertThat(cells("K4")).as("seed %d", seed).isEqualTo(cells("K5"));
    assertThat(segmentCells("K4")).as("seed %d", seed).isEqualTo(segmentCells("K5"));
  }

  private void store(List<Event> events, Random random) throws Exception {
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(60));
      var batch = new ArrayList<SurveyFact>();
      for (var event : events.subList(from, to)) {
        batch.add(intake.read(event));
      }
      database.inTransaction(() -> intake.apply(batch));
      from = to;
    }
  }

  private Set<String> cells(String province) {
    return new HashSet<>(
        database.list(
            """
            select substr(agency, 3) || ' ' || estimator || month || (to_jsonb(c) - 'unit') as cell
              from survey_cell c join release_unit u on u.id = c.unit where agency like ?
            """,
            row -> row.text("cell"),
            province + ".%"));
  }

  /** A segment's cell stays when nothing is left in it: it then adds nothing. */
  private Set<String> segmentCells(String province) {
    return new HashSet<>(
        database.list(
            """
            select substr(agency, 3) || ' ' || month || strata || ' ' || (to_jsonb(c) - 'unit' - 'segment') as cell
              from survey_segment_cell c join segment s on s.id = c.segment join release_unit u on u.id = c.unit
             where agency like ? and responses > 0
            """,
            row -> row.text("cell"),
            province + ".%"));
  }

  private static ResponseSubmitted random(Random random, String province) {
    var at = Instant.parse("2026-04-01T00:00:00Z").plusSeconds(random.nextInt(7_000_000));
    var answers = World.answers(item -> random.nextInt(9) == 0 ? null : 1 + random.nextInt(5));
    var estimator = random.nextBoolean() ? Estimator.SAMPLE : Estimator.PULSE;
    return World.response(province + "." + random.nextInt(3), estimator, at, answers);
  }

  private static ResponseSubmitted with(ResponseSubmitted id, ResponseSubmitted content) {
    return with(id, content, content.agency().substring(0, 2));
  }

  private static ResponseSubmitted with(
      ResponseSubmitted id, ResponseSubmitted content, String province) {
    var fresh = province.equals(id.agency().substring(0, 2)) ? id.id() : World.id();
    return new ResponseSubmitted(
        fresh,
        content.campaign(),
        content.questionnaire(),
        province + content.agency().substring(2),
        content.estimator(),
        content.channel(),
        content.occurredAt(),
        content.receivedAt(),
        content.strata(),
        content.answers());
  }

  private static ResponseSuperseded superseded(long revision, ResponseSubmitted response) {
    return new ResponseSuperseded(revision, CorrectionReason.ENTRY_ERROR, MARCH, response);
  }

  private static ResponseWithdrawn withdrawn(long revision, ResponseSubmitted response) {
    return new ResponseWithdrawn(
        response.id(), revision, response.agency(), CorrectionReason.CONSENT_WITHDRAWN, MARCH);
  }

  private static void awaitValue(String agency, String value) {
    await(agency)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(World.score("SIPAS-2023", agency, "2026-03").map(IndexScored::value))
                    .contains(new BigDecimal(value)));
  }

  private static ResponseSubmitted response(String agency, Instant at, @Nullable Integer score) {
    return World.response(agency, Estimator.SAMPLE, at, World.answers(item -> score));
  }
}
