package vn.langnghe.reporting.standing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.reporting.standing.StoredSummaries.Lying;
import vn.langnghe.runtime.sql.Database;

/**
 * The standings of an index in a period: read once from the table, then kept up with the feed. A
 * load and an update of the same table exclude each other, so no change falls between them.
 */
@ApplicationScoped
public class Standings {

  private final Database database;
  private final StoredSummaries summaries;
  private final LoadingCache<IndexPeriod, Table> tables;

  Standings(Database database, StoredSummaries summaries, StandingConfig config) {
    this.database = database;
    this.summaries = summaries;
    this.tables =
        Caffeine.newBuilder()
            .maximumWeight(config.summaries())
            .weigher((IndexPeriod field, Table table) -> table.size() + 1)
            .build(this::load);
  }

  public Table of(IndexPeriod field) {
    return tables.get(field);
  }

  void follow(@Observes @Priority(Changes.HOLD) Changes changes) {
    for (var change : changes.scores()) {
      tables
          .asMap()
          .computeIfPresent(change.key().indexPeriod(), (same, table) -> table.with(change));
    }
  }

  private Table load(IndexPeriod field) {
    var table = new Table();
    var stored =
        database.list(
            """
            select change, index_code, agency, period, summary from score
            where index_code = ? and period = ?
            """,
            row -> Lying.of(row, row.count("change")),
            field.index(),
            field.period());
    summaries.read("score", stored, Change::of).forEach(table::with);
    return table;
  }

  /** The standings of one field by agency. */
  public static final class Table {

    private final Map<String, Change> byAgency = new ConcurrentHashMap<>();
    private final AtomicLong position = new AtomicLong();

    /** The number of the newest change that is in the table; all before it are in, too. */
    public long position() {
      return position.get();
    }

    public Map<String, Change> byAgency() {
      return byAgency;
    }

    public List<Change> since(long number) {
      return byAgency.values().stream().filter(change -> change.number() > number).toList();
    }

    int size() {
      return byAgency.size();
    }

    private Table with(Change change) {
      byAgency.merge(
          change.summary().agency(),
          change,
          (held, offered) -> offered.number() > held.number() ? offered : held);
      position.accumulateAndGet(change.number(), Math::max);
      return this;
    }
  }
}
