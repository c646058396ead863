package vn.langnghe.reporting.revision;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.standing.PackedScores;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.reporting.standing.StoredSummaries;
import vn.langnghe.reporting.standing.StoredSummaries.Lying;
import vn.langnghe.runtime.sql.Database;

/** Figures that scoring pooled from predecessors. */
@ApplicationScoped
public class BackCasts {

  private static final String TABLE = "back_cast";
  private static final int FIELDS = 1000;

  private final Database database;
  private final StoredSummaries summaries;
  private final PackedScores packed;

  /** Every reader of a ranking asks; the past moves rarely. */
  private final LoadingCache<IndexPeriod, Long> stamps;

  BackCasts(Database database, StoredSummaries summaries, PackedScores packed) {
    this.database = database;
    this.summaries = summaries;
    this.packed = packed;
    this.stamps =
        Caffeine.newBuilder()
            .maximumSize(FIELDS)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build(this::load);
  }

  /** All of an index in a period, by agency. */
  public Map<String, ScoreSummary> of(IndexPeriod field) {
    var lying =
        database.list(
            """
            select index_code, agency, period, summary from back_cast
            where index_code = ? and period = ?
            """,
            row -> Lying.of(row, TABLE),
            field.index(),
            field.period());
    return summaries.read(TABLE, lying, (key, summary, table) -> summary).stream()
        .collect(Collectors.toMap(ScoreSummary::agency, Function.identity()));
  }

  /** One agency's pooled tree. */
  public Optional<IndexScored> tree(ScoreKey key) {
    return database.first(
        """
        select document from back_cast
        where index_code = ? and agency = ? and period = ? and document is not null
        """,
        row -> packed.unpack(row.bytes("document")),
        key.index(),
        key.agency(),
        key.period());
  }

  /** Those of one agency, by period. */
  public Map<Period, ScoreSummary> of(String index, String agency, Collection<Period> periods) {
    var lying =
        database.list(
            """
            select index_code, agency, period, summary from back_cast
            where index_code = ? and agency = ? and period = any(?::text[])
            """,
            row -> Lying.of(row, TABLE),
            index,
            agency,
            periods.stream().map(Period::toString).toArray(String[]::new));
    return summaries
        .read(TABLE, lying, (key, summary, table) -> Map.entry(key.period(), summary))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Grows with each change, for versions only grow; at most a second old. */
  public long stamp(IndexPeriod field) {
    return stamps.get(field);
  }

  private long load(IndexPeriod field) {
    return database
        .list(
            """
            select coalesce(sum(version), 0)::bigint as stamp from back_cast
            where index_code = ? and period = ?
            """,
            row -> row.count("stamp"),
            field.index(),
            field.period())
        .getFirst();
  }
}
