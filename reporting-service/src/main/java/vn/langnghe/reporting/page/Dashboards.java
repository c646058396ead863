package vn.langnghe.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.explanation.Explanations;
import vn.langnghe.reporting.ranking.Rankings;
import vn.langnghe.reporting.ranking.Rankings.Stamp;
import vn.langnghe.reporting.score.ScoreBodies;

/** The dashboard from what the API answers with: rankings, scores and explanations. */
@ApplicationScoped
public class Dashboards {

  private final Agencies agencies;
  private final Rankings rankings;
  private final ScoreBodies scores;
  private final Explanations explanations;
  private final InputNames names;

  Dashboards(
      Agencies agencies,
      Rankings rankings,
      ScoreBodies scores,
      Explanations explanations,
      InputNames names) {
    this.agencies = agencies;
    this.rankings = rankings;
    this.scores = scores;
    this.explanations = explanations;
    this.names = names;
  }

  /** As long as this is equal, so is the page; null where there is no index. */
  @Nullable Stamp stamp(Selection selection) {
    var index = selection.index();
    return index == null
        ? null
        : rankings.stamp(new IndexPeriod(index.index(), selection.period()));
  }

  Dashboard of(Selection selection, Links links) {
    var index = selection.index();
    var parent = selection.parent();
    if (index == null || parent == null) {
      return new Dashboard(selection, links, null, null);
    }
    var board =
        Board.of(rankings.view(index, parent.code(), selection.period()), selection.agency());
    var agency = selection.agency();
    return new Dashboard(
        selection, links, board, agency == null ? null : detail(selection, index, board, agency));
  }

  private Detail detail(Selection selection, IndexDefined index, Board board, String agency) {
    var period = selection.period();
    var score = scores.view(ScoreKey.released(index.index(), agency, period)).orElse(null);
    return new Detail(
        agency,
        agencies.name(agency, period),
        board.line(agency).orElse(null),
        score,
        score == null ? List.of() : Tree.of(score, index, selection, names),
        explanations.sincePrevious(index, agency, period).map(Why::of).orElse(null),
        agencies.countsBelow(agencies.decisiveDay(period)).getOrDefault(agency, 0));
  }
}
