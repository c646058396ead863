package vn.langnghe.reporting.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.ranking.Placing.Achieved;
import vn.langnghe.reporting.revision.BackCasts;
import vn.langnghe.reporting.standing.Change;
import vn.langnghe.reporting.standing.Changes;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.reporting.standing.Standings;

/** Rankings from what is held; a ranking's body is made once for many readers. */
@ApplicationScoped
public class Rankings {

  private static final int MAX_BODIES = 200;

  private final Standings standings;
  private final Agencies agencies;
  private final BackCasts backCasts;
  private final JsonBytes json;
  private final RankRanges ranges;
  private final EarlierRankings earlier;
  private final AtomicLong naming = new AtomicLong();
  private final Cache<RankingKey, CachedBody> bodies =
      Caffeine.newBuilder().maximumSize(MAX_BODIES).build();

  Rankings(
      Standings standings,
      Agencies agencies,
      BackCasts backCasts,
      JsonBytes json,
      RankRanges ranges,
      EarlierRankings earlier) {
    this.standings = standings;
    this.agencies = agencies;
    this.backCasts = backCasts;
    this.json = json;
    this.ranges = ranges;
    this.earlier = earlier;
  }

  private record CachedBody(Stamp stamp, Document document) {}

  /** What is made of a ranking and its scores is good as long as nothing of this has moved. */
  public record Stamp(
      long position, long previousPosition, long naming, LocalDate day, long pooled, long ranges) {}

  /** After the definitions: a body must not be made of an old one and stamped as of now. */
  void follow(@Observes @Priority(Changes.PREPARE) Changes changes) {
    if (changes.definitions() || changes.agencies()) {
      naming.incrementAndGet();
    }
  }

  public RankingView view(IndexDefined index, String parent, Period period) {
    var key = new RankingKey(new IndexPeriod(index.index(), period), parent);
    var table = standings.of(key.field());
    // Read before the rows: a stream that begins here repeats a change rather than miss it.
    long position = table.position();
    var plain = rows(key, index.ranksFrom());
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
        null,
        index.ranksFrom(),
        RankingView.campaigns(rows));
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

  private List<RankingRow> rows(RankingKey key, @Nullable Integer ranksFrom) {
    var now = standings.of(key.field()).byAgency();
    var members = agencies.under(key.parent(), agencies.decisiveDay(key.field().period()));
    var before = earlier.before(key, members, ranksFrom);
    return Placing.of(members, member -> Achieved.of(summary(now.get(member.code()))), ranksFrom)
        .stream()
        .map(
            placing -> {
              var code = placing.of().code();
              return RankingRow.of(placing, summary(now.get(code)), before.apply(code));
            })
        .toList();
  }

  private static @Nullable ScoreSummary summary(@Nullable Change change) {
    return change == null ? null : change.summary();
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
