package vn.langnghe.reporting.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.agencies.Origin;
import vn.langnghe.events.IndexDefined;
import vn.langnghe.events.Period;
import vn.langnghe.reporting.board.Changes;
import vn.langnghe.reporting.board.Standings;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.BackCasts;

/** Rankings from what is held; a ranking's body is made once for many readers. */
@ApplicationScoped
public class Rankings {

  private static final int BODIES = 200;

  private final Standings standings;
  private final Agencies agencies;
  private final BackCasts backCasts;
  private final JsonBytes json;
  private final AtomicLong naming = new AtomicLong();
  private final Cache<Asked, Made> bodies = Caffeine.newBuilder().maximumSize(BODIES).build();

  Rankings(Standings standings, Agencies agencies, BackCasts backCasts, JsonBytes json) {
    this.standings = standings;
    this.agencies = agencies;
    this.backCasts = backCasts;
    this.json = json;
  }

  private record Asked(String index, String parent, Period period) {}

  private record Made(Basis basis, Document document) {}

  /** A body is good as long as nothing of this has moved. */
  private record Basis(
      long position, long previousPosition, long naming, LocalDate day, long pooled) {}

  void follow(@Observes @Priority(Changes.HOLD) Changes changes) {
    if (changes.definitions() || changes.agencies()) {
      naming.incrementAndGet();
    }
  }

  public RankingView view(IndexDefined index, String parent, Period period) {
    var table = standings.of(index.index(), period.toString());
    // Read before the rows: a stream that begins here repeats a change rather than miss it.
    long position = table.position();
    var rows = rows(index.index(), parent, period);
    return new RankingView(
        index.index(),
        index.name(),
        index.unit(),
        index.maximum(),
        period.toString(),
        Before.of(period).toString(),
        parent,
        agencies.name(parent, period),
        position,
        rows.size(),
        (int) rows.stream().filter(row -> row.value() != null).count(),
        rows,
        null);
  }

  /** Codes of the agencies of a ranking whose score changed after a position. */
  public Set<String> changedSince(RankingView view, long position) {
    return standings.of(view.index(), view.period()).since(position).stream()
        .map(change -> change.key().agency())
        .collect(Collectors.toSet());
  }

  private List<RankingRow> rows(String index, String parent, Period period) {
    var now = standings.of(index, period.toString()).byAgency();
    var before = previous(index, Before.of(period));
    return Placing.of(
            agencies.under(parent, agencies.decisiveDay(period)),
            member -> {
              var change = now.get(member.code());
              return change == null ? null : change.standing().value();
            })
        .stream()
        .map(
            placing -> {
              var code = placing.of().code();
              return RankingRow.of(placing.rank(), placing.of(), now.get(code), before.apply(code));
            })
        .toList();
  }

  /**
   * The value before that an agency's value may be compared with: its own, or what its predecessors
   * had together; none where a predecessor was divided.
   */
  private Function<String, @Nullable BigDecimal> previous(String index, Period period) {
    var own = standings.of(index, period.toString()).byAgency();
    Function<String, @Nullable BigDecimal> itsOwn =
        code -> {
          var change = own.get(code);
          return change == null ? null : change.standing().value();
        };
    var lineage = agencies.lineage();
    if (!lineage.reachesInto(period)) {
      return itsOwn;
    }
    var pooled = backCasts.of(index, period.toString());
    return code ->
        switch (lineage.of(code, period)) {
          case Origin.Own alone -> itsOwn.apply(code);
          case Origin.Pooled merged -> {
            var standing = pooled.get(code);
            yield standing == null ? null : standing.value();
          }
          case Origin.NotComparable divided -> null;
        };
  }

  Document body(IndexDefined index, String parent, Period period) {
    var asked = new Asked(index.index(), parent, period);
    var basis = basis(index.index(), period);
    var made = bodies.getIfPresent(asked);
    if (made == null || !made.basis().equals(basis)) {
      made = new Made(basis, Document.json(json.write(view(index, parent, period))));
      bodies.put(asked, made);
    }
    return made.document();
  }

  private Basis basis(String index, Period period) {
    var before = Before.of(period);
    return new Basis(
        standings.of(index, period.toString()).position(),
        standings.of(index, before.toString()).position(),
        naming.get(),
        agencies.decisiveDay(period),
        agencies.lineage().reachesInto(before) ? backCasts.stamp(index, before.toString()) : 0);
  }
}
