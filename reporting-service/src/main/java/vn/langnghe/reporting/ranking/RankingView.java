package vn.langnghe.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;

/**
 * The agencies of one parent in the order of their values.
 *
 * @param index index code
 * @param indexName the index in words
 * @param unit what the values are expressed in
 * @param maximum highest value of the index
 * @param period the period
 * @param previousPeriod the period that {@code previous} speaks of
 * @param parent agency above
 * @param parentName its name in the period
 * @param position where a stream has to begin to miss nothing after this ranking
 * @param agencies number of agencies under the parent on the last day of the period, or today while
 *     it runs
 * @param scored how many of them have a value
 * @param rangesPosition position of the state that the ranges of ranks were worked out from: older
 *     than {@code position} until they are worked out anew; null where there are none
 * @param rangesAreCurrent whether the ranges speak of exactly these values, or all values are exact
 * @param rows the agencies, best first; without a rank last, by code
 * @param revision the frozen revision; left out where it is not frozen
 * @param ranksFrom from how many people's answers on an agency has a rank; left out where the index
 *     needs none
 * @param campaigns codes of the campaigns whose answers are counted for any of the agencies; left
 *     out where none are
 */
public record RankingView(
    String index,
    Text indexName,
    Unit unit,
    BigDecimal maximum,
    String period,
    @Nullable String previousPeriod,
    String parent,
    Text parentName,
    long position,
    int agencies,
    int scored,
    @Nullable Long rangesPosition,
    boolean rangesAreCurrent,
    @Schema(implementation = RankingRow.Flat[].class) List<RankingRow> rows,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer ranksFrom,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> campaigns) {

  /** Of all rows; null where no answer is counted. */
  static @Nullable List<String> campaigns(List<RankingRow> rows) {
    var all = new TreeSet<String>();
    for (var row : rows) {
      var summary = row.summary();
      if (summary != null && summary.campaigns() != null) {
        all.addAll(summary.campaigns());
      }
    }
    return all.isEmpty() ? null : List.copyOf(all);
  }
}
