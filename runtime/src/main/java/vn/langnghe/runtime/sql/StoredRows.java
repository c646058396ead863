package vn.langnghe.runtime.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Reads each row by itself where many are held: one that cannot be read is left out and named in
 * readiness and a metric, and the others serve on. A database that is away is no such fault.
 */
@Singleton
public class StoredRows {

  private static final Logger LOG = Logger.getLogger(StoredRows.class);
  private static final int NAMED = 10;

  private final MeterRegistry metrics;
  private final Map<String, SortedSet<String>> unreadable = new ConcurrentHashMap<>();

  StoredRows(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * Everything that can be read of what was asked for.
   *
   * @param table what the rows are of, as operators know it
   * @param key what a row is called, never anything about a person
   */
  public <S, T> List<T> read(
      String table, Collection<S> rows, Function<S, String> key, Function<S, Optional<T>> reader) {
    var whole = new ArrayList<T>(rows.size());
    var broken = new TreeSet<String>();
    for (var row : rows) {
      try {
        reader.apply(row).ifPresent(whole::add);
      } catch (RuntimeException fault) {
        if (DatabaseAway.isWhy(fault)) {
          throw fault;
        }
        broken.add(key.apply(row));
      }
    }
    told(table, broken);
    return whole;
  }

  private void told(String table, SortedSet<String> broken) {
    var before = unreadable.put(table, broken);
    if (before == null) {
      Gauge.builder("unreadable_rows", unreadable, all -> count(all, table))
          .description("Stored rows that are left out because they cannot be read")
          .tag("table", table)
          .register(metrics);
    }
    if (!broken.isEmpty() && !broken.equals(before)) {
      LOG.errorf(
          "%d rows of %s cannot be read and are left out: %s", broken.size(), table, first(broken));
    }
  }

  /** The names of the unreadable rows by table, where there are any. */
  Map<String, String> faults() {
    var faults = new ConcurrentSkipListMap<String, String>();
    unreadable.forEach(
        (table, broken) -> {
          if (!broken.isEmpty()) {
            faults.put(table, first(broken));
          }
        });
    return faults;
  }

  private static int count(Map<String, SortedSet<String>> all, String table) {
    return all.getOrDefault(table, Collections.emptySortedSet()).size();
  }

  private static String first(Collection<String> names) {
    var some = String.join(", ", names.stream().limit(NAMED).toList());
    return names.size() > NAMED ? some + ", …" : some;
  }
}
