package vn.langnghe.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.Inputs.Adjustment;
import vn.langnghe.event.ScoreState;

class CountedPointsTest {

  @Test
  void whatOnlyTheAgencyClaimsIsNotCountedAndTheRestIs() {
    var node = group("15.00", "20", NONE, scored("A", "8.00"), claimed("B", "7.00"));

    assertThat(CountedPoints.of(node)).isEqualByComparingTo("8.00");
  }

  @Test
  void withoutAClaimTheValueIsCountedWhateverBecameOfTheSum() {
    var capped = group("10.00", "10", sum("12.00"), scored("A", "6.00"), scored("B", "6.00"));

    assertThat(CountedPoints.of(capped)).isEqualByComparingTo("10.00");
  }

  @Test
  void theCapOfAGroupHoldsForWhatIsLeft() {
    var capped = group("10.00", "10", sum("15.00"), scored("A", "9.00"), claimed("B", "6.00"));
    var full = group("10.00", "10", sum("18.00"), scored("A", "12.00"), claimed("B", "6.00"));

    assertThat(CountedPoints.of(capped)).isEqualByComparingTo("9.00");
    assertThat(CountedPoints.of(full)).isEqualByComparingTo("10.00");
  }

  @Test
  void aStretchedTotalLosesWhatTheClaimWasStretchedTo() {
    var stretched =
        group(
            "75.00",
            "100",
            new Adjustment(number("60.00"), number("80"), false),
            scored("A", "40.00"),
            claimed("B", "20.00"));

    assertThat(CountedPoints.of(stretched)).isEqualByComparingTo("50.00");
  }

  @Test
  void aPenaltyThatTheAgencyAdmitsStays() {
    var node = group("6.00", "20", NONE, scored("A", "8.00"), claimed("C", "-2.00"));

    assertThat(CountedPoints.of(node)).isEqualByComparingTo("6.00");
  }

  @Test
  void aClaimThatIsNotToldYetIsWorthNothing() {
    var node = group("8.00", "20", NONE, scored("A", "8.00"), claimed("B", null));

    assertThat(CountedPoints.of(node)).isEqualByComparingTo("8.00");
  }

  private static final Adjustment NONE = Adjustment.NONE;

  private static Adjustment sum(String points) {
    return new Adjustment(number(points), null, false);
  }

  private static Score group(String value, String maximum, Adjustment adjustment, Score... parts) {
    return new Score(
        "G",
        number(value),
        number(maximum),
        ScoreState.SCORED,
        Inputs.of(adjustment),
        List.of(parts));
  }

  private static Score scored(String code, String value) {
    return new Score(code, number(value), number("50"), ScoreState.SCORED, Inputs.NONE, List.of());
  }

  private static Score claimed(String code, @Nullable String value) {
    return new Score(
        code,
        value == null ? null : number(value),
        number("50"),
        ScoreState.SELF_SCORED,
        Inputs.NONE,
        List.of());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
