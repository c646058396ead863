package vn.langnghe.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.IndexScored.Score;

class IndexScoredTest {

  @Test
  void liveFrozenAndPooledScoresNeverShareAKey() {
    var live = live();

    assertThat(live.key()).isEqualTo("766|H60|2024");
    assertThat(live.asFrozen(0).key()).isEqualTo("766|H60|2024|r0");
    assertThat(live.asFrozen(1).key()).isEqualTo("766|H60|2024|r1");
    assertThat(live.asBackCast().key()).isEqualTo("766|H60|2024|back-cast");
  }

  @Test
  void whatIsFrozenOrPooledSaysSo() {
    var frozen = live().asFrozen(0);
    var pooled = live().asBackCast();

    assertThat(frozen.status()).isEqualTo(new ScoreStatus.Frozen(0));
    assertThat(frozen.method()).isEqualTo("766/2022.1");
    assertThat(pooled.status()).isEqualTo(ScoreStatus.backCast());
    assertThat(pooled.method()).isEqualTo("766/2022.1+predecessors-pooled");
    assertThat(pooled.official()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"live, 0", "back-cast, 1", "frozen,", "thawed,"})
  void statusAndRevisionMustFit(String text, @Nullable Integer revision) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScoreStatus.of(text, revision));
  }

  @Test
  void aStateTravelsUnderTheTextThatItAlwaysHad() {
    assertThat(ScoreState.values())
        .extracting(ScoreState::toString)
        .containsExactly("scored", "self-scored", "no-data", "not-applicable");
  }

  private static IndexScored live() {
    var value = new BigDecimal("71.20");
    return new IndexScored(
        ScoreKey.live("766", "H60", Period.of("2024")),
        3,
        new IndexScored.Content(
            "766/2022.1",
            Instant.parse("2024-12-31T00:00:00Z"),
            0,
            value,
            BigDecimal.valueOf(100),
            new Score("766", value, null, ScoreState.SCORED, Inputs.NONE, List.of()),
            null,
            null,
            null,
            new ScoreSources(List.of("KS-2024"), 7)));
  }
}
