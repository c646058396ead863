package vn.langnghe.reporting.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.revision.BackCasts;
import vn.langnghe.reporting.series.SeriesView.Named;
import vn.langnghe.reporting.series.SeriesView.Point;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.reporting.standing.StoredSummaries;
import vn.langnghe.reporting.standing.StoredSummaries.Lying;
import vn.langnghe.runtime.agency.Origin;
import vn.langnghe.runtime.sql.Database;

/** Puts released and pooled figures side by side, as far as they may be compared. */
@ApplicationScoped
public class Series {

  private final Database database;
  private final StoredSummaries summaries;
  private final BackCasts backCasts;
  private final Agencies agencies;

  Series(Database database, StoredSummaries summaries, BackCasts backCasts, Agencies agencies) {
    this.database = database;
    this.summaries = summaries;
    this.backCasts = backCasts;
    this.agencies = agencies;
  }

  /** One point for each period; the periods are of one length and in order. */
  SeriesView read(IndexDefined index, String agency, List<Period> periods) {
    var released = released(index.index(), agency, periods);
    var pooled = backCasts.of(index.index(), agency, periods);
    var points =
        periods.stream()
            .map(
                period -> {
                  var origin = agencies.lineage().of(agency, period);
                  return Point.of(
                      period.toString(),
                      origin,
                      released.get(period),
                      pooled.get(period),
                      named(origin, period));
                })
            .toList();
    var last = periods.getLast();
    return new SeriesView(
        index.index(),
        index.name(),
        index.unit(),
        agency,
        agencies.name(agency, last),
        last.length().name().toLowerCase(Locale.ROOT),
        points);
  }

  private List<Named> named(Origin origin, Period period) {
    var codes =
        switch (origin) {
          case Origin.Own alone -> List.<String>of();
          case Origin.Pooled(var predecessors) -> predecessors;
          case Origin.NotComparable(var divided) -> divided;
        };
    return codes.stream().map(code -> new Named(code, agencies.name(code, period))).toList();
  }

  private Map<Period, ScoreSummary> released(String index, String agency, List<Period> periods) {
    var lying =
        database.list(
            """
            select change, index_code, agency, period, summary from score
            where index_code = ? and agency = ? and period = any(?::text[])
            """,
            row -> Lying.of(row, row.count("change")),
            index,
            agency,
            periods.stream().map(Period::toString).toArray(String[]::new));
    return summaries
        .read("score", lying, (key, summary, change) -> Map.entry(key.period(), summary))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
