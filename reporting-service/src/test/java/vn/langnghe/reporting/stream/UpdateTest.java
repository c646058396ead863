package vn.langnghe.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.ranking.RankingRow;
import vn.langnghe.reporting.standing.ScoreSummary;

class UpdateTest {

  @Test
  void ofTwoUpdatesTheLaterStateOfEachAgencyIsLeft() {
    var first = update(7, List.of(row("A", "70.00", 1), row("B", "60.00", 1)), ranks("A", 1));
    var second = update(9, List.of(row("B", "80.00", 2)), ranks("B", 1, "A", 2));

    assertThat(first.followedBy(second))
        .isEqualTo(
            update(9, List.of(row("A", "70.00", 1), row("B", "80.00", 2)), ranks("A", 2, "B", 1)));
  }

  @Test
  void aSlowReaderNeverHasMoreThanOneRowForEachAgency() {
    var waiting = update(0, List.of(), Map.of());
    for (int i = 1; i <= 1000; i++) {
      waiting = waiting.followedBy(update(i, List.of(row("A", i + ".00", i)), ranks("A", 1)));
    }

    assertThat(waiting).isEqualTo(update(1000, List.of(row("A", "1000.00", 1000)), ranks("A", 1)));
  }

  private static Update update(
      long position, List<RankingRow> rows, Map<String, @Nullable Integer> ranks) {
    return new Update("766", "H21", "2026", position, 2, 2, rows, ranks);
  }

  private static Map<String, @Nullable Integer> ranks(Object... pairs) {
    var ranks = new HashMap<String, @Nullable Integer>();
    for (int i = 0; i < pairs.length; i += 2) {
      ranks.put((String) pairs[i], (Integer) pairs[i + 1]);
    }
    return ranks;
  }

  private static RankingRow row(String agency, String value, long version) {
    var name = new Text(agency, agency);
    return new RankingRow(
        new RankingRow.Place(1, null, null, null),
        new RankingRow.Named(agency, name, name),
        new ScoreSummary(
            agency,
            version,
            new BigDecimal(value),
            BigDecimal.valueOf(100),
            0,
            Instant.EPOCH,
            "released",
            "766/1",
            null,
            List.of(),
            null,
            null,
            null),
        RankingRow.Before.NONE);
  }
}
