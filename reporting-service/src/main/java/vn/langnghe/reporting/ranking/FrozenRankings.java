package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.ranking.RankingSheets.Figures;
import vn.langnghe.reporting.revision.FrozenScores;
import vn.langnghe.reporting.revision.FrozenScores.Frozen;
import vn.langnghe.reporting.standing.ScoreSummary;

/**
 * A ranking as it was published: frozen values of those who were valid on the last day of the
 * period, or on the day of the freeze where that came before.
 */
@ApplicationScoped
public class FrozenRankings {

  private final FrozenScores frozen;
  private final RankingSheets sheets;
  private final JsonBytes json;

  FrozenRankings(FrozenScores frozen, RankingSheets sheets, JsonBytes json) {
    this.frozen = frozen;
    this.sheets = sheets;
    this.json = json;
  }

  /** Empty where nothing was published under the revision. */
  Optional<Document> body(IndexDefined index, String parent, Period period, int revision) {
    var all = frozen.all(new IndexPeriod(index.index(), period), revision);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Document.frozen(json.write(sheets.of(index, parent, figures(period, all, revision)))));
  }

  private static Figures figures(Period period, List<Frozen> all, int revision) {
    return new Figures(
        period,
        day(period, all),
        all.stream()
            .map(Frozen::summary)
            .collect(Collectors.toMap(ScoreSummary::agency, Function.identity())),
        revision);
  }

  private static LocalDate day(Period period, List<Frozen> all) {
    var frozenOn = LocalDate.ofInstant(all.getFirst().frozenAt(), Period.ZONE);
    return frozenOn.isBefore(period.lastDay()) ? frozenOn : period.lastDay();
  }
}
