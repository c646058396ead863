package vn.langnghe.reporting.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.ranking.RankingSheets;
import vn.langnghe.reporting.ranking.RankingSheets.Figures;
import vn.langnghe.reporting.ranking.RankingView;
import vn.langnghe.reporting.score.Disclosure;
import vn.langnghe.reporting.score.ScoreView;
import vn.langnghe.runtime.audit.LiveFigure;
import vn.langnghe.runtime.audit.LiveRead;
import vn.langnghe.runtime.audit.LiveReads;

/** Live figures with nothing withheld; who looks is recorded before anything is read. */
@ApplicationScoped
class LiveView {

  private final LiveScores scores;
  private final LiveReads reads;
  private final Agencies agencies;
  private final RankingSheets sheets;
  private final Clock clock;

  LiveView(
      LiveScores scores, LiveReads reads, Agencies agencies, RankingSheets sheets, Clock clock) {
    this.scores = scores;
    this.reads = reads;
    this.agencies = agencies;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Empty where nothing was ever announced. */
  Optional<ScoreView> score(String account, IndexDefined index, String agency, Period period) {
    reads.record(
        new LiveRead(
            clock.instant(),
            account,
            LiveFigure.SCORE,
            index.index(),
            agency,
            null,
            period.toString()));
    return scores
        .find(ScoreKey.live(index.index(), agency, period))
        .map(
            scored ->
                ScoreView.of(scored, agencies.name(agency, period), index, Disclosure.OF_ALL));
  }

  RankingView ranking(String account, IndexDefined index, String parent, Period period) {
    reads.record(
        new LiveRead(
            clock.instant(),
            account,
            LiveFigure.RANKING,
            index.index(),
            null,
            parent,
            period.toString()));
    var values = scores.of(new IndexPeriod(index.index(), period));
    return sheets.of(
        index, parent, new Figures(period, agencies.decisiveDay(period), values, null));
  }
}
