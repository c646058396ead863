package vn.langnghe.scoring.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Formula;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.CellMoments;

class WeightedSampleTest {

  /** Women are content, men are not, and far more women answered. */
  private static final List<SegmentCell> CELLS =
      List.of(
          cell(Map.of("gender", "female", "village", "V1"), 30, 5),
          cell(Map.of("gender", "female", "village", "V2"), 30, 5),
          cell(Map.of("gender", "male", "village", "V1"), 5, 1),
          cell(Map.of("gender", "male", "village", "V2"), 15, 1));

  private static SegmentCell cell(Map<String, String> strata, int people, int score) {
    var counts = new long[2 * Cell.COUNTS_PER_ITEM];
    var moments = new long[CellMoments.COUNT];
    var answers = new byte[] {(byte) score, (byte) score};
    for (int i = 0; i < people; i++) {
      Cell.count(answers, counts);
      CellMoments.add(answers, 1, moments);
    }
    return new SegmentCell(strata, counts, moments, people);
  }

  private static EstimationMethod method(
      @Nullable String clusterKey,
      List<EstimationMethod.Margin> margins,
      EstimationMethod.@Nullable Bounds caps) {
    return new EstimationMethod(
        Formula.TOP2,
        null,
        clusterKey,
        Map.of(),
        margins,
        caps,
        new BigDecimal("95"),
        "Niên giám thống kê",
        LocalDate.of(2026, 1, 1));
  }

  private static final EstimationMethod.Margin HALF =
      new EstimationMethod.Margin(List.of("gender"), Map.of("female", 500_000L, "male", 500_000L));

  private static double top2(WeightedSample sample) {
    return Objects.requireNonNull(sample.ratio(cell -> cell.pooled().of(Formula.TOP2))).ratio();
  }

  @Test
  void weightsGiveMenTheirHalf() {
    assertThat(top2(WeightedSample.of(method(null, List.of(), null), CELLS)))
        .isCloseTo(0.75, within(1e-12));
    assertThat(top2(WeightedSample.of(method(null, List.of(HALF), null), CELLS)))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatTheMarginExplainsIsNotUncertain() {
    var sample = WeightedSample.of(method(null, List.of(HALF), null), CELLS);

    var ratio = Objects.requireNonNull(sample.ratio(cell -> cell.pooled().of(Formula.TOP2)));

    assertThat(ratio.variance()).isCloseTo(0, within(1e-20));
  }

  @Test
  void villagesAreTheUnitsWhereTheMethodSaysSo() {
    var people = WeightedSample.of(method(null, List.of(), null), CELLS);
    var villages = WeightedSample.of(method("village", List.of(), null), CELLS);

    var byPeople = Objects.requireNonNull(people.ratio(cell -> cell.pooled().of(Formula.MEAN5)));
    var byVillage = Objects.requireNonNull(villages.ratio(cell -> cell.pooled().of(Formula.MEAN5)));

    assertThat(byPeople.degreesOfFreedom()).isEqualTo(79);
    assertThat(byVillage.degreesOfFreedom()).isEqualTo(1);
    assertThat(byVillage.ratio()).isEqualTo(byPeople.ratio());
    assertThat(byVillage.variance()).isNotEqualTo(byPeople.variance());
  }

  @Test
  void cellsOfTwoKeysAreFittedTogetherAndCapsHold() {
    var cells =
        new EstimationMethod.Margin(
            List.of("gender", "village"),
            Map.of("female|V1", 1L, "female|V2", 1L, "male|V1", 50L, "male|V2", 1L));
    var bounds = new EstimationMethod.Bounds(new BigDecimal("0.3"), new BigDecimal("3"));

    var free = WeightedSample.of(method(null, List.of(cells), null), CELLS);
    var capped = WeightedSample.of(method(null, List.of(cells), bounds), CELLS);

    assertThat(free.weighting().converged()).isTrue();
    assertThat(free.weighting().spread().largest()).isGreaterThan(10);
    assertThat(capped.weighting().converged()).isFalse();
    assertThat(capped.weighting().spread().largest()).isLessThanOrEqualTo(3 + 1e-9);
    assertThat(capped.weighting().capped()).isEqualTo(5);
  }

  @Test
  void nobodyWhoAnsweredMakesNoEstimate() {
    var sample = WeightedSample.of(method(null, List.of(HALF), null), CELLS);

    assertThat(sample.ratio(cell -> vn.langnghe.index.estimation.Moments.NONE)).isNull();
  }

  @Test
  void theFormHas43RowsOfPerceptionAnd10OfNeed() {
    var indicators = Indicators.of("SIPAS-2023").orElseThrow();

    assertThat(indicators.indicators())
        .extracting(Indicators.Indicator::kind)
        .filteredOn("need"::equals)
        .hasSize(10);
    assertThat(indicators.indicators()).hasSize(53).extracting("code").doesNotHaveDuplicates();
    assertThat(indicators.unverified().en()).contains("42").contains("43");
    assertThat(Indicators.of("ANOTHER")).isEmpty();
  }
}
