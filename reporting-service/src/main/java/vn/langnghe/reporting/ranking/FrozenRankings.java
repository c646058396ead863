package vn.langnghe.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.FrozenScores;
import vn.langnghe.reporting.revision.FrozenScores.Frozen;

/**
 * A ranking as it was published: frozen values of those who were valid on the last day of the
 * period, or on the day of the freeze where that came before.
 */
@ApplicationScoped
public class FrozenRankings {

  private final FrozenScores frozen;
  private final Agencies agencies;
  private final JsonBytes json;

  FrozenRankings(FrozenScores frozen, Agencies agencies, JsonBytes json) {
    this.frozen = frozen;
    this.agencies = agencies;
    this.json = json;
  }

  /** Empty where nothing was published under the revision. */
  Optional<Document> body(IndexDefined index, String parent, Period period, int revision) {
    var all = frozen.all(new IndexPeriod(index.index(), period), revision);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Document.frozen(json.write(view(index, parent, period, all, revision))));
  }

  private RankingView view(
      IndexDefined index, String parent, Period period, List<Frozen> all, int revision) {
    var rows = rows(parent, period, all);
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
        revision);
  }

  private List<RankingRow> rows(String parent, Period period, List<Frozen> all) {
    Map<String, Frozen> byAgency =
        all.stream().collect(Collectors.toMap(one -> one.summary().agency(), Function.identity()));
    return Placing.of(
            agencies.under(parent, day(period, all)),
            member -> {
              var one = byAgency.get(member.code());
              return one == null ? null : one.summary().value();
            })
        .stream()
        .map(
            placing -> {
              var code = placing.of().code();
              var one = byAgency.get(code);
              var summary = one == null ? null : one.summary();
              return RankingRow.of(placing.rank(), placing.of(), summary, null);
            })
        .toList();
  }

  private static LocalDate day(Period period, List<Frozen> all) {
    var frozenOn = LocalDate.ofInstant(all.getFirst().frozenAt(), Period.ZONE);
    return frozenOn.isBefore(period.lastDay()) ? frozenOn : period.lastDay();
  }
}
