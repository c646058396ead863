package vn.langnghe.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.reporting.ranking.Unranked;
import vn.langnghe.reporting.score.ScoreView;
import vn.langnghe.web.chart.Bar;

/**
 * One agency, looked into.
 *
 * @param agency agency code
 * @param name its name in the period
 * @param line its line in the ranking; null where it stands in another
 * @param score its score; null where nothing was ever announced
 * @param nodes the criteria of the score
 * @param why why it changed; null where there is nothing to compare with
 * @param below number of agencies directly below it
 */
record Detail(
    String agency,
    Text name,
    @Nullable Line line,
    @Nullable ScoreView score,
    List<Node> nodes,
    @Nullable Why why,
    int below) {

  public Bar bar() {
    if (score == null) {
      return new Bar(null, null);
    }
    var official = score.official();
    return Bar.of(score.value(), score.maximum(), official == null ? null : official.value());
  }

  /** What it lacks for a rank; null where it has enough or stands in another ranking. */
  public @Nullable Unranked unranked() {
    return line == null ? null : line.row().unranked();
  }

  public boolean isPercent() {
    return score != null && score.unit() == Unit.PERCENT;
  }
}
