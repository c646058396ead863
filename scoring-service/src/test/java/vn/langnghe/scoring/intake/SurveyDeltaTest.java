package vn.langnghe.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.events.Channel;
import vn.langnghe.events.Estimator;
import vn.langnghe.events.ResponseSubmitted;
import vn.langnghe.events.wire.PoisonEvent;

class SurveyDeltaTest {

  private static final Map<String, Integer> POSITIONS = Map.of("A", 0, "B", 1);
  private static final Instant LATE_IN_MARCH_IN_HANOI = Instant.parse("2026-03-31T16:59:59Z");
  private static final Instant APRIL_IN_HANOI = Instant.parse("2026-03-31T17:00:00Z");

  @Test
  void countsScoresAndNoExperienceAndLeavesUnansweredItemsOut() {
    var both = response(LATE_IN_MARCH_IN_HANOI, "A", 5, "B", null);
    var onlyA = response(LATE_IN_MARCH_IN_HANOI, "A", 4);

    var deltas = SurveyDelta.of(List.of(fact(both), fact(onlyA)));

    assertThat(deltas.firstEntry().getValue().counts())
        .containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0);
    assertThat(deltas.firstEntry().getValue().responses()).isEqualTo(2);
    assertThat(deltas.firstEntry().getValue().literal()).isEqualTo("{0,0,0,0,1,1,1,0,0,0,0,0}");
  }

  @Test
  void anAnswerBelongsToTheMonthOfItsDayInVietnam() {
    var deltas =
        SurveyDelta.of(
            List.of(
                fact(response(LATE_IN_MARCH_IN_HANOI, "A", 1)),
                fact(response(APRIL_IN_HANOI, "A", 1))));

    assertThat(deltas.keySet()).extracting(SurveyFact.Leaf::month).containsExactly(202603, 202604);
  }

  @Test
  void aScoreOutsideTheScaleIsRefused() {
    assertThatThrownBy(() -> SurveyFact.checked(response(APRIL_IN_HANOI, "A", 7)))
        .isInstanceOf(PoisonEvent.class);
  }

  @Test
  void aTimeOutsideAllPeriodsIsRefused() {
    assertThatThrownBy(
            () -> SurveyFact.checked(response(Instant.parse("1999-01-01T00:00:00Z"), "A", 1)))
        .isInstanceOf(PoisonEvent.class);
  }

  private static SurveyFact fact(ResponseSubmitted response) {
    return SurveyFact.of(response, POSITIONS);
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
