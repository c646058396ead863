package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.ranking.Placing.Achieved;
import vn.langnghe.reporting.ranking.RankingRow.Before;
import vn.langnghe.reporting.standing.ScoreSummary;

/** Rankings of figures that are handed in: no stream begins at them, and they have no ranges. */
@ApplicationScoped
public class RankingSheets {

  private final Agencies agencies;

  RankingSheets(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * What is ranked.
   *
   * @param period the period
   * @param day those are ranked who were under the parent on it
   * @param byAgency the figures
   * @param revision the frozen revision; null where they are not frozen
   */
  public record Figures(
      Period period,
      LocalDate day,
      Map<String, ScoreSummary> byAgency,
      @Nullable Integer revision) {}

  public RankingView of(IndexDefined index, String parent, Figures figures) {
    var period = figures.period();
    var rows = rows(index, parent, figures);
    return new RankingView(
        index.index(),
        index.name(),
        index.unit(),
        index.maximum(),
        period.toString(),
        period.previous().map(Period::toString).orElse(null),
        parent,
        agencies.name(parent, period),
        0,
        rows.size(),
        (int) rows.stream().filter(row -> row.value() != null).count(),
        null,
        false,
        rows,
        figures.revision(),
        index.ranksFrom(),
        RankingView.campaigns(rows));
  }

  private List<RankingRow> rows(IndexDefined index, String parent, Figures figures) {
    var byAgency = figures.byAgency();
    return Placing.of(
            agencies.under(parent, figures.day()),
            member -> Achieved.of(byAgency.get(member.code())),
            index.ranksFrom())
        .stream()
        .map(placing -> RankingRow.of(placing, byAgency.get(placing.of().code()), Before.NONE))
        .toList();
  }
}
