package vn.langnghe.reporting.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.BackCasts;
import vn.langnghe.reporting.standing.Changes;
import vn.langnghe.reporting.standing.Standings;
import vn.langnghe.runtime.agency.Origin;

/** Rankings from what is held; a ranking's body is made once for many readers. */
@ApplicationScoped
public class Rankings {

  private static final int MAX_BODIES = 200;

  private final Standings standings;
  private final Agencies agencies;
  private final BackCasts backCasts;
  private final JsonBytes json;
  private final RankRanges ranges;
  private final AtomicLong naming = new AtomicLong();
  private final Cache<RankingKey, CachedBody> bodies =
      Caffeine.newBuilder().maximumSize(MAX_BODIES).build();

  Rankings(
      Standings standings,
      Agencies agencies,
      BackCasts backCasts,
      JsonBytes json,
      RankRanges ranges) {
    this.standings = standings;
    this.agencies = agencies;
    this.backCasts = backCasts;
    this.json = json;
    this.ranges = ranges;
  }

  private record CachedBody(Stamp stamp, Document document) {}

  /** What is made of a ranking and its scores is good as long as nothing of this has moved. */
  public record Stamp(
      long position, long previousPosition, long naming, LocalDate day, long pooled, long ranges) {}

  void follow(@Observes @Priority(Changes.HOLD) Changes changes) {
    if (changes.definitions() || changes.agencies()) {
      naming.incrementAndGet();
    }
  }

  public RankingView view(IndexDefined index, String parent, Period period) {
    var key = new RankingKey(new IndexPeriod(index.index(), period), parent);
    var table = standings.of(key.field());
    // Read before the rows: a stream that begins here repeats a change rather than miss it.
    long position = table.position();
    var plain = rows(key);
    var certainty = certainty(key, position, plain);
    var rows = certainty.rows();
    return new RankingView(
        index.index(),
        index.name(),
        index.unit(),
        index.maximum(),
        period.toString(),
        period.previous().map(Period::toString).orElse(null),
        parent,
        agencies.name(parent, period),
        position,
        rows.size(),
        (int) rows.stream().filter(row -> row.value() != null).count(),
        certainty.position(),
        certainty.isCurrent(),
        rows,
        null);
  }

  /** Codes of the agencies of a ranking whose score changed after a position. */
  public Set<String> changedSince(RankingView view, long position) {
    return standings
        .of(new IndexPeriod(view.index(), Period.of(view.period())))
        .since(position)
        .stream()
        .map(change -> change.key().agency())
        .collect(Collectors.toSet());
  }

  private record Certainty(@Nullable Long position, boolean isCurrent, List<RankingRow> rows) {}

  /** What may be said of the ranks; never waits for the simulation. */
  private Certainty certainty(RankingKey key, long position, List<RankingRow> rows) {
    var entrants = new ArrayList<Entrant>(rows.size());
    var state = new StringBuilder();
    for (var row : rows) {
      if (row.rank() != null && row.value() != null) {
        entrants.add(Entrant.of(row.agency(), row.rank(), row.value(), row.interval()));
        state.append(row.agency()).append(':').append(row.version()).append(' ');
      }
    }
    var simulated = ranges.find(key, state.toString(), position, entrants);
    double level = ranges.level().doubleValue();
    var sure = new ArrayList<RankingRow>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var clear = i >= entrants.size() ? null : clearlyAboveNext(entrants, i, level);
      sure.add(
          row.withCertainty(
              simulated == null ? null : simulated.byAgency().get(row.agency()), clear));
    }
    return simulated == null
        ? new Certainty(null, entrants.stream().allMatch(Entrant::isSure), sure)
        : new Certainty(simulated.position(), simulated.state().contentEquals(state), sure);
  }

  private static @Nullable Boolean clearlyAboveNext(List<Entrant> entrants, int i, double level) {
    var mine = entrants.get(i);
    for (var other : entrants.subList(i + 1, entrants.size())) {
      if (other.rank() > mine.rank()) {
        return mine.isClearlyAbove(other, level);
      }
    }
    return null;
  }

  private List<RankingRow> rows(RankingKey key) {
    var period = key.field().period();
    var now = standings.of(key.field()).byAgency();
    var before =
        period
            .previous()
            .map(earlier -> previous(new IndexPeriod(key.field().index(), earlier)))
            .orElse(agency -> null);
    return Placing.of(
            agencies.under(key.parent(), agencies.decisiveDay(period)),
            member -> {
              var change = now.get(member.code());
              return change == null ? null : change.summary().value();
            })
        .stream()
        .map(
            placing -> {
              var code = placing.of().code();
              var change = now.get(code);
              return RankingRow.of(
                  placing.rank(),
                  placing.of(),
                  change == null ? null : change.summary(),
                  before.apply(code));
            })
        .toList();
  }

  /**
   * The value before that an agency's value may be compared with: its own, or what its predecessors
   * had together; none where a predecessor was divided.
   */
  private Function<String, @Nullable BigDecimal> previous(IndexPeriod field) {
    var period = field.period();
    var own = standings.of(field).byAgency();
    Function<String, @Nullable BigDecimal> itsOwn =
        code -> {
          var change = own.get(code);
          return change == null ? null : change.summary().value();
        };
    var lineage = agencies.lineage();
    if (!lineage.reachesInto(period)) {
      return itsOwn;
    }
    var pooled = backCasts.of(field);
    return code ->
        switch (lineage.of(code, period)) {
          case Origin.Own alone -> itsOwn.apply(code);
          case Origin.Pooled merged -> {
            var summary = pooled.get(code);
            yield summary == null ? null : summary.value();
          }
          case Origin.NotComparable divided -> null;
        };
  }

  Document body(IndexDefined index, String parent, Period period) {
    var field = new IndexPeriod(index.index(), period);
    var key = new RankingKey(field, parent);
    var stamp = stamp(field);
    var cached = bodies.getIfPresent(key);
    if (cached == null || !cached.stamp().equals(stamp)) {
      cached = new CachedBody(stamp, Document.current(json.write(view(index, parent, period))));
      bodies.put(key, cached);
    }
    return cached.document();
  }

  /** Equal stamps: the ranking looks the same. */
  public Stamp stamp(IndexPeriod field) {
    var period = field.period();
    var before = period.previous().map(earlier -> new IndexPeriod(field.index(), earlier));
    return new Stamp(
        standings.of(field).position(),
        before.map(earlier -> standings.of(earlier).position()).orElse(0L),
        naming.get(),
        agencies.decisiveDay(period),
        before
            .filter(earlier -> agencies.lineage().reachesInto(earlier.period()))
            .map(backCasts::stamp)
            .orElse(0L),
        ranges.simulations());
  }
}
