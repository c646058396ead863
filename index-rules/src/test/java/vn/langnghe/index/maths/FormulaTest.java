package vn.langnghe.index.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;

class FormulaTest {

  private static final Rounding OFFICIAL = new Rounding(2, RoundingMode.HALF_UP);

  /** Worked by hand; the last three columns are the percentages. */
  @ParameterizedTest
  @CsvSource({
    "0 0 0 0 0 1, 100.00, 100.00, 100.00",
    "0 1 0 0 0 0, 0.00, 20.00, 0.00",
    "0 0 0 1 0 0, 0.00, 60.00, 50.00",
    "0 0 0 0 1 0, 100.00, 80.00, 75.00",
    "0 1 1 1 1 1, 40.00, 60.00, 50.00",
    "97 1 1 1 0 0, 0.00, 40.00, 25.00",
    "0 0 0 1 1 1, 66.67, 80.00, 75.00",
    "5 10 20 30 140 100, 80.00, 80.00, 75.00",
    "0 0 0 1 0 7, 87.50, 95.00, 93.75",
  })
  void the_three_formulas_give_what_hand_arithmetic_gives(
      String cells, String top2, String mean5, String mean100) {
    var counts =
        LevelCounts.at(Arrays.stream(cells.split(" ")).mapToLong(Long::parseLong).toArray(), 0);

    assertThat(OFFICIAL.percent(Formula.TOP2, counts)).isEqualTo(top2);
    assertThat(OFFICIAL.percent(Formula.MEAN5, counts)).isEqualTo(mean5);
    assertThat(OFFICIAL.percent(Formula.MEAN_0_100, counts)).isEqualTo(mean100);
  }

  @Test
  void no_experience_leaves_the_denominator() {
    var counts = LevelCounts.of(90, 0, 0, 1, 9, 0);

    assertThat(counts.valid()).isEqualTo(10);
    assertThat(OFFICIAL.percent(Formula.TOP2, counts)).isEqualTo("90.00");
  }

  @Test
  void nobody_answered_is_not_zero_percent() {
    for (var formula : Formula.values()) {
      assertThat(OFFICIAL.percent(formula, LevelCounts.of(7, 0, 0, 0, 0, 0))).isNull();
    }
  }

  @Test
  void half_a_hundredth_is_rounded_up() {
    // 1 of 800 is 0.125 %.
    assertThat(OFFICIAL.percent(Formula.TOP2, LevelCounts.of(0, 799, 0, 0, 1, 0)))
        .isEqualTo("0.13");
    assertThat(
            new Rounding(2, RoundingMode.HALF_EVEN)
                .percent(Formula.TOP2, LevelCounts.of(0, 799, 0, 0, 1, 0)))
        .isEqualTo("0.12");
  }

  @Test
  void counts_are_read_from_six_cells_of_an_array() {
    var cells = new long[] {9, 9, 1, 2, 3, 4, 5, 6, 9};

    assertThat(LevelCounts.at(cells, 2)).isEqualTo(LevelCounts.of(1, 2, 3, 4, 5, 6));
  }

  @Test
  void levels_outside_one_to_five_do_not_exist() {
    assertThatThrownBy(() -> LevelCounts.NONE.level(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LevelCounts.NONE.level(6))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LevelCounts.of(0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_are_equal_by_their_cells() {
    var counts = LevelCounts.of(1, 2, 3, 4, 5, 6);

    assertThat(counts)
        .isEqualTo(LevelCounts.of(1, 2, 3, 4, 5, 6))
        .hasSameHashCodeAs(LevelCounts.of(1, 2, 3, 4, 5, 6))
        .isNotEqualTo(LevelCounts.of(1, 2, 3, 4, 5, 7))
        .isNotEqualTo("LevelCounts[1, 2, 3, 4, 5, 6]")
        .hasToString("LevelCounts[1, 2, 3, 4, 5, 6]");
    assertThat(counts.hashCode()).isNotEqualTo(LevelCounts.NONE.hashCode());
  }
}
