package vn.langnghe.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.reporting.ranking.Placing.Achieved;

class PlacingTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          79.27 73.01 71.71           | 1 2 3
          71.71 73.01 79.27           | 1 2 3
          80.00 70.00 70.00 60.00     | 1 2 2 4
          70.00 70.00 70.00           | 1 1 1
          80.00 80.00 70.00 60.00     | 1 1 3 4
          70.0000 69.9991             | 1 1
          70.000 69.999               | 1 2
          70.0000 69.9994 69.9988     | 1 1 3
          70.00 - 60.00               | 1 2 -
          - -                         | - -
          0.00 -                      | 1 -
          70.0 70.00 70.000           | 1 1 1
          100.00                      | 1
          """)
  void placesAreCompetitionRanksWithTolerance(String values, String ranks) {
    var ranked = Placing.of(values(values), Competitor::achieved, null);

    assertThat(ranked)
        .extracting(placing -> placing.rank() == null ? "-" : placing.rank().toString())
        .containsExactly(ranks.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"70.00 80.00 70.00 -, 1 0 2 3", "- 1.00 -, 1 0 2"})
  void equalsKeepTheirOrderAndThoseWithoutValueAreLast(String values, String order) {
    var ranked = Placing.of(values(values), Competitor::achieved, null);

    assertThat(ranked)
        .extracting(placing -> Integer.toString(placing.of().place()))
        .containsExactly(order.split(" ", -1));
  }

  /** Placed by hand: eight have a value and 30 answers or more; the highest value rests on 12. */
  private static final List<Department> DEPARTMENTS =
      List.of(
          department("H21.01", "81.50", 200),
          department("H21.02", "97.00", 12),
          department("H21.03", "88.20", 30),
          department("H21.04", null, 0),
          department("H21.05", "88.20", 64),
          department("H21.06", "76.10", 29),
          department("H21.07", "90.00", 151),
          department("H21.08", null, 4),
          department("H21.09", "60.00", 31),
          department("H21.10", "81.50", 90),
          department("H21.11", "81.50", 45),
          department("H21.12", "40.00", 5),
          department("H21.13", "72.35", 118),
          department("H21.14", null, 33));

  @Test
  void whoHasNotEnoughAnswersTakesNoPlaceAndComesLastInTheGivenOrder() {
    var ranked = Placing.of(DEPARTMENTS, Department::achieved, 30);

    assertThat(ranked)
        .extracting(PlacingTest::line)
        .containsExactly(
            "1 H21.07",
            "2 H21.03",
            "2 H21.05",
            "4 H21.01",
            "4 H21.10",
            "4 H21.11",
            "7 H21.13",
            "8 H21.09",
            "12/30 H21.02",
            "0/30 H21.04",
            "29/30 H21.06",
            "4/30 H21.08",
            "5/30 H21.12",
            "- H21.14");
  }

  @Test
  void anIndexThatNeedsNoAnswersRanksEveryValue() {
    var ranked = Placing.of(DEPARTMENTS, Department::achieved, null);

    assertThat(ranked)
        .extracting(PlacingTest::line)
        .containsExactly(
            "1 H21.02",
            "2 H21.07",
            "3 H21.03",
            "3 H21.05",
            "5 H21.01",
            "5 H21.10",
            "5 H21.11",
            "8 H21.06",
            "9 H21.13",
            "10 H21.09",
            "11 H21.12",
            "- H21.04",
            "- H21.08",
            "- H21.14");
  }

  private static String line(Placing<Department> placing) {
    var unranked = placing.unranked();
    var rank = placing.rank() == null ? "-" : placing.rank().toString();
    return (unranked == null ? rank : unranked.have() + "/" + unranked.need())
        + " "
        + placing.of().code();
  }

  record Department(String code, Achieved achieved) {}

  private static Department department(String code, @Nullable String value, long n) {
    return new Department(code, new Achieved(value == null ? null : new BigDecimal(value), n));
  }

  record Competitor(int place, Achieved achieved) {}

  private static List<Competitor> values(String text) {
    var competitors = new ArrayList<Competitor>();
    for (var value : text.trim().split(" +", -1)) {
      competitors.add(
          new Competitor(
              competitors.size(),
              new Achieved(value.equals("-") ? null : new BigDecimal(value), 0)));
    }
    return competitors;
  }
}
