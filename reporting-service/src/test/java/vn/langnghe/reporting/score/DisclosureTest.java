package vn.langnghe.reporting.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreSources;
import vn.langnghe.event.ScoreState;

class DisclosureTest {

  private final Disclosure disclosure = new Disclosure(5);

  @Test
  void enoughAnswersEverywhereAreShown() {
    assertThat(disclosure.withholds(scored(9, answers("I", 5, answers("I.A", 5))))).isFalse();
  }

  @Test
  void aSmallSurveyIsWithheld() {
    assertThat(disclosure.withholds(scored(4, answers("I", 8)))).isTrue();
  }

  @Test
  void oneSmallItemWithholdsTheCountsOfItsSiblingsToo() {
    var scored = scored(50, answers("I", 50, answers("I.A", 47), answers("I.B", 3)));

    assertThat(disclosure.withholds(scored)).isTrue();
    assertThat(disclosure.withheld(scored.score()))
        .isEqualTo(
            new Score(
                "I",
                new BigDecimal("80.00"),
                null,
                ScoreState.SCORED,
                Inputs.NONE,
                List.of(bare("I.A"), bare("I.B"))));
  }

  @Test
  void nobodyAnsweredIsNoSecret() {
    assertThat(disclosure.withholds(scored(0, answers("I", 0)))).isFalse();
  }

  @Test
  void countsThatAreNotAnswersStay() {
    var dossiers =
        new Score(
            "TDGQ",
            null,
            null,
            ScoreState.SCORED,
            Inputs.byName(Map.of("late", BigDecimal.ONE)),
            List.of());

    assertThat(disclosure.withholds(scored(0, dossiers))).isFalse();
    assertThat(disclosure.withheld(dossiers)).isEqualTo(dossiers);
  }

  private static Score bare(String code) {
    return new Score(
        code, new BigDecimal("80.00"), null, ScoreState.SCORED, Inputs.NONE, List.of());
  }

  private static Score answers(String code, long valid, Score... parts) {
    return new Score(
        code,
        new BigDecimal("80.00"),
        null,
        ScoreState.SCORED,
        Inputs.of(
            new Inputs.Answers(
                LevelCounts.of(0, 0, 0, 0, 0, valid), BigDecimal.valueOf(valid), Map.of())),
        List.of(parts));
  }

  private static IndexScored scored(long n, Score score) {
    return new IndexScored(
        ScoreKey.released("SIPAS-2023", "H21.17", Period.of("2026")),
        1,
        new IndexScored.Content(
            "SIPAS-2023/2023.1",
            Instant.EPOCH,
            n,
            score.value(),
            BigDecimal.valueOf(100),
            score,
            null,
            null,
            null,
            ScoreSources.NONE));
  }
}
