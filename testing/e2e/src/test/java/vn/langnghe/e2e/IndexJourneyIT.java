package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the citizen's answer to the figure on the dashboard, through four packaged services and real
 * servers.
 */
class IndexJourneyIT {
  private static final World WORLD = World.shared();

  @BeforeAll
  static void theSampleProvinceIsLoaded() {
    WORLD.loadSampleProvince();
  }

  @Test
  void thePublishedDepartmentHasItsPublishedIndexAndGroups() {
    var expected =
        Map.of(
            "CKMB", "11.79", "TDGQ", "19.97", "ONLINE", "6.72", "TTTT", "8.61", "MDSH", "14.18",
            "MDHL", "18.00");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var index = WORLD.index("766", "H21.17", "2026");
              assertThat(index.path("value").decimalValue()).isEqualByComparingTo("79.27");
              assertThat(index.path("official").path("value").decimalValue())
                  .isEqualByComparingTo("79.27");
              expected.forEach(
                  (group, points) ->
                      assertThat(Http.part(index, group).path("value").decimalValue())
                          .as(group)
                          .isEqualByComparingTo(points));
            });
  }

  @Test
  void theRankingHoldsAllFourteenDepartmentsWithTheirOfficialValues() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var ranking =
                  Http.get(WORLD.reporting("/indexes/766/ranking?parent=H21&period=2026")).json();
              assertThat(ranking.path("rows")).hasSize(14);
              assertThat(ranking.path("rows").path(0).path("agency").asText()).isEqualTo("H21.17");
            });
  }

  @Test
  void postedAnswersMoveTheIndexOnTheStreamInGroupsAndTheLiveValueIsTheCountedOne() {
    var agency = "H21.09";
    var survey = Survey.open(WORLD, "E2E-JOURNEY");
    var tally = new Tally();
    var open = new Tally();
    var random = new SplittableRandom(20261123);
    var now = Instant.parse("2026-11-20T03:00:00Z");
    try (var stream =
        ScoreStream.open(WORLD.reporting("/indexes/SIPAS-2023/stream?parent=H21&period=2026"))) {
      for (int i = 0; i < 200; i++) {
        var answers = survey.randomAnswers(random);
        answers.replaceAll((item, score) -> score == null ? 3 : score); // no item stays behind
        tally.add(answers);
        if (i < 195) { // the last five stay back
          open.add(answers);
        }
        var answer = survey.post(survey.body(new UUID(1, i), agency, now, answers));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(stream.rows())
                      .anySatisfy(
                          row -> {
                            assertThat(row.path("agency").asText()).isEqualTo(agency);
                            assertThat(row.path("n").asLong()).isEqualTo(open.responses());
                            assertThat(row.path("value").decimalValue())
                                .isEqualByComparingTo(open.top2());
                          }));
      assertThat(stream.rows())
          .filteredOn(row -> row.path("agency").asText().equals(agency))
          .allSatisfy(row -> assertThat(row.path("n").asLong() % 5).isZero());
    }
    theLiveValueIsTheCountedOne(agency, tally);
  }

  private static void theLiveValueIsTheCountedOne(String agency, Tally tally) {
    for (var period : List.of("2026", "2026-H2", "2026-Q4", "2026-11")) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                var live = WORLD.live("SIPAS-2023", agency, period);
                assertThat(live.path("n").asLong()).isEqualTo(tally.responses());
                assertThat(live.path("value").decimalValue()).isEqualByComparingTo(tally.top2());
              });
      assertThat(WORLD.liveEqualsRecomputed("SIPAS-2023", agency, period)).isTrue();
    }
  }

  @Test
  void theSatisfactionIndexIsWorthTwentyFiveOfAHundredPoints() {
    var agency = "H21.11";
    var survey = Survey.open(WORLD, "E2E-PAR");
    var random = new SplittableRandom(86);
    for (int i = 0; i < 20; i++) {
      survey.post(
          survey.body(
              new UUID(2, i),
              agency,
              Instant.parse("2026-11-20T03:00:00Z"),
              survey.randomAnswers(random)));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var percent = WORLD.index("SIPAS-2023", agency, "2026").path("value").decimalValue();
              var points =
                  Http.part(WORLD.index("PAR-DEPT", agency, "2026"), "SIPAS")
                      .path("value")
                      .decimalValue();
              assertThat(points)
                  .isEqualByComparingTo(
                      percent
                          .multiply(new BigDecimal("0.25"))
                          .setScale(2, java.math.RoundingMode.HALF_UP));
            });
  }
}
