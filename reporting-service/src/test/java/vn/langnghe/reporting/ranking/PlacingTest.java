package vn.langnghe.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    var ranked = Placing.of(values(values), Entrant::value);

    assertThat(ranked)
        .extracting(placing -> placing.rank() == null ? "-" : placing.rank().toString())
        .containsExactly(ranks.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"70.00 80.00 70.00 -, 1 0 2 3", "- 1.00 -, 1 0 2"})
  void equalsKeepTheirOrderAndThoseWithoutValueAreLast(String values, String order) {
    var ranked = Placing.of(values(values), Entrant::value);

    assertThat(ranked)
        .extracting(placing -> Integer.toString(placing.of().place()))
        .containsExactly(order.split(" ", -1));
  }

  record Entrant(int place, @Nullable BigDecimal value) {}

  private static List<Entrant> values(String text) {
    var entrants = new ArrayList<Entrant>();
    for (var value : text.trim().split(" +", -1)) {
      entrants.add(new Entrant(entrants.size(), value.equals("-") ? null : new BigDecimal(value)));
    }
    return entrants;
  }
}
