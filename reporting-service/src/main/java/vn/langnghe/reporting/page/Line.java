package vn.langnghe.reporting.page;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.reporting.ranking.RankingRow;
import vn.langnghe.web.chart.Bar;

/**
 * A line of the ranking.
 *
 * @param row what is known of the agency
 * @param name its name under the heading that names its parent
 * @param bar the value beside the published one
 * @param isChosen whether the page looks into it
 */
record Line(RankingRow row, Text name, Bar bar, boolean isChosen) {

  private static final BigDecimal VISIBLE = new BigDecimal("0.005");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Line of(RankingRow row, Text parent, @Nullable String chosen) {
    var maximum = row.maximum();
    return new Line(
        row,
        new Text(
            under(row.name().vi(), " " + parent.vi()),
            under(under(row.name().en(), " of " + parent.en()), " " + parent.en())),
        Bar.of(row.value(), maximum == null ? HUNDRED : maximum, row.official()),
        row.agency().equals(chosen));
  }

  /** "Sở Y tế tỉnh Gia Lai" under the heading "Tỉnh Gia Lai" is "Sở Y tế". */
  private static String under(String name, String tail) {
    return tail.isBlank() || !name.toLowerCase(Locale.ROOT).endsWith(tail.toLowerCase(Locale.ROOT))
        ? name
        : name.substring(0, name.length() - tail.length());
  }

  /** A change that two decimals show. */
  public boolean isMoved() {
    var change = row.change();
    return change != null && change.abs().compareTo(VISIBLE) >= 0;
  }

  public boolean isUp() {
    var change = row.change();
    return change != null && change.signum() > 0;
  }

  /** Whether the rank may be another within the margins. */
  public boolean isRanged() {
    var range = row.rankRange();
    return range != null && range.from() != range.to();
  }

  /** Whether it has another rank than in the period before. */
  public boolean isReplaced() {
    var change = row.rankChange();
    return change != null && change != 0;
  }

  public boolean isUnsure() {
    return Boolean.FALSE.equals(row.clearlyAboveNext());
  }
}
