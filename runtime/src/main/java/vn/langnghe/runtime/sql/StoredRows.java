package vn.langnghe.runtime.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Reads each row by itself where many are read: one that cannot be read is left out and named in
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
   * Entities of which one may be such that it cannot even be loaded.
   *
   * @param all loads them together
   * @param keys what names them, without loading them
   * @param one loads one
   * @param key what names one
   */
  public record Entities<K, E>(
      Supplier<List<E>> all,
      Supplier<List<K>> keys,
      Function<K, Optional<E>> one,
      Function<E, K> key) {}

  private record Outcome<T>(List<T> whole, Set<String> sound, SortedSet<String> broken) {}

  /**
   * Everything that can be read of all that there is: what was named before is forgotten.
   *
   * @param table what the rows are of, as operators know it
   * @param key what a row is called, never anything about a person
   */
  public <S, T> List<T> read(
      String table, Collection<S> rows, Function<S, String> key, Function<S, Optional<T>> reader) {
    var outcome = outcome(rows, key, reader);
    told(table, before -> outcome.broken());
    return outcome.whole();
  }

  /** The same where only some were asked for: the others stay named, or not, as they were. */
  public <S, T> List<T> readSome(
      String table, Collection<S> rows, Function<S, String> key, Function<S, Optional<T>> reader) {
    var outcome = outcome(rows, key, reader);
    told(
        table,
        before -> {
          var now = new TreeSet<>(before);
          now.removeAll(outcome.sound());
          now.addAll(outcome.broken());
          return now;
        });
    return outcome.whole();
  }

  /**
   * The same as {@link #read} of entities: together, and where that fails each by itself, in
   * transactions of their own, since a load that fails spoils the one that it happens in.
   */
  public <K, E, T> List<T> readEntities(
      String table, Entities<K, E> entities, Function<E, Optional<T>> reader) {
    return read(table, loaded(entities), Loaded::name, one -> one.entity().get().flatMap(reader));
  }

  /** The same as {@link #readSome} of entities. */
  public <K, E, T> List<T> readSomeEntities(
      String table, Entities<K, E> entities, Function<E, Optional<T>> reader) {
    return readSome(
        table, loaded(entities), Loaded::name, one -> one.entity().get().flatMap(reader));
  }

  private record Loaded<E>(String name, Supplier<Optional<E>> entity) {}

  private static <K, E> List<Loaded<E>> loaded(Entities<K, E> entities) {
    try {
      return QuarkusTransaction.requiringNew().call(entities.all()::get).stream()
          .map(
              one ->
                  new Loaded<>(String.valueOf(entities.key().apply(one)), () -> Optional.of(one)))
          .toList();
    } catch (RuntimeException fault) {
      if (DatabaseAway.isWhy(fault)) {
        throw fault;
      }
      return QuarkusTransaction.requiringNew().call(entities.keys()::get).stream()
          .map(key -> new Loaded<>(String.valueOf(key), () -> byItself(entities, key)))
          .toList();
    }
  }

  private static <K, E> Optional<E> byItself(Entities<K, E> entities, K key) {
    return QuarkusTransaction.requiringNew().call(() -> entities.one().apply(key));
  }

  private static <S, T> Outcome<T> outcome(
      Collection<S> rows, Function<S, String> key, Function<S, Optional<T>> reader) {
    var outcome = new Outcome<T>(new ArrayList<>(rows.size()), new HashSet<>(), new TreeSet<>());
    for (var row : rows) {
      try {
        reader.apply(row).ifPresent(outcome.whole()::add);
        outcome.sound().add(key.apply(row));
      } catch (RuntimeException fault) {
        if (DatabaseAway.isWhy(fault)) {
          throw fault;
        }
        outcome.broken().add(key.apply(row));
      }
    }
    return outcome;
  }

  private void told(String table, UnaryOperator<SortedSet<String>> change) {
    unreadable.compute(
        table,
        (same, known) -> {
          var before = known == null ? gauged(table) : known;
          var broken = change.apply(before);
          if (!broken.isEmpty() && !broken.equals(before)) {
            LOG.errorf(
                "%d rows of %s cannot be read and are left out: %s",
                broken.size(), table, first(broken));
          }
          return broken;
        });
  }

  private SortedSet<String> gauged(String table) {
    Gauge.builder("unreadable_rows", unreadable, all -> count(all, table))
        .description("Stored rows that are left out because they cannot be read")
        .tag("table", table)
        .register(metrics);
    return Collections.emptySortedSet();
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
