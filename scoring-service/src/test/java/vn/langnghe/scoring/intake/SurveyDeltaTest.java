package vn.langnghe.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.scoring.cell.AnswerSums;

class SurveyDeltaTest {

  private static final Map<String, Integer> POSITIONS = Map.of("A", 0, "B", 1);
  private static final Instant LATE_IN_MARCH_IN_HANOI = Instant.parse("2026-03-31T16:59:59Z");
  private static final Instant APRIL_IN_HANOI = Instant.parse("2026-03-31T17:00:00Z");

  @Test
  void countsScoresAndNoExperienceAndLeavesUnansweredItemsOut() {
    var both = response(LATE_IN_MARCH_IN_HANOI, "A", 5, "B", null);
    var onlyA = response(LATE_IN_MARCH_IN_HANOI, "A", 4);

    var delta = only(deltas(both, onlyA));
    assertThat(delta.counts()).containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0);
    assertThat(delta.responses()).isEqualTo(2);
  }

  @Test
  void sumsOverRespondentsTellHowManyAnswersEachGave() {
    var three = response(APRIL_IN_HANOI, "A", 5, "B", 3);
    var none = response(APRIL_IN_HANOI, "A", null);

    assertThat(only(deltas(three, none)).moments()).containsExactly(1, 2, 4, 1, 1, 2, 8, 64, 16);
  }

  @Test
  void whatIsTakenAwayLeavesNoCount() {
    var content = content(response(APRIL_IN_HANOI, "A", 5, "B", null));
    var deltas = new SurveyDeltas();

    deltas.add(content);
    deltas.take(content);

    assertThat(only(deltas).counts()).containsOnly(0).hasSize(12);
    assertThat(only(deltas).moments()).containsOnly(0).hasSize(9);
    assertThat(only(deltas).responses()).isZero();
    assertThat(deltas.units().firstEntry().getValue().took()).isTrue();
  }

  @Test
  void anAnswerBelongsToTheMonthOfItsDayInVietnam() {
    assertThat(SurveyFact.unit(response(LATE_IN_MARCH_IN_HANOI, "A", 1)).month())
        .hasToString("2026-03");
    assertThat(SurveyFact.unit(response(APRIL_IN_HANOI, "A", 1)).month()).hasToString("2026-04");
  }

  @Test
  void aScoreOutsideTheScaleIsRefused() {
    assertThatThrownBy(() -> ResponseFact.of(response(APRIL_IN_HANOI, "A", 7)))
        .isInstanceOf(PoisonEvent.class);
  }

  @Test
  void aTimeOutsideAllPeriodsIsRefused() {
    assertThatThrownBy(
            () -> ResponseFact.of(response(Instant.parse("1999-01-01T00:00:00Z"), "A", 1)))
        .isInstanceOf(PoisonEvent.class);
  }

  private static SurveyDeltas deltas(ResponseSubmitted... responses) {
    var deltas = new SurveyDeltas();
    for (var response : responses) {
      deltas.add(content(response));
    }
    return deltas;
  }

  private static AnswerSums only(SurveyDeltas deltas) {
    assertThat(deltas.units()).hasSize(1);
    return deltas.units().firstEntry().getValue().sums();
  }

  private static SurveyFact.Content content(ResponseSubmitted response) {
    return new SurveyFact.Content(
        1, null, response.receivedAt(), SurveyFact.answers(response.answers(), POSITIONS));
  }

  private static ResponseSubmitted response(Instant at, @Nullable Object... itemsAndScores) {
    var answers = new HashMap<String, @Nullable Integer>();
    for (int i = 0; i < itemsAndScores.length; i += 2) {
      answers.put(String.valueOf(itemsAndScores[i]), (Integer) itemsAndScores[i + 1]);
    }
    return new ResponseSubmitted(
        UUID.randomUUID(),
        "C",
        "Q",
        "X1",
        Estimator.PULSE,
        Channel.KIOSK,
        at,
        at,
        Map.of(),
        answers);
  }
}
