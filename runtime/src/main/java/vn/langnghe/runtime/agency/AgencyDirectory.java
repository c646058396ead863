package vn.langnghe.runtime.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.runtime.telemetry.WordlessTrace;

/**
 * Looks agencies up in memory, never waiting for the database once it is loaded. Another instance
 * may have followed the topic for all, so a look-up asks, at most once a second and aside from the
 * caller, whether the table has changed.
 */
@ApplicationScoped
public class AgencyDirectory {

  private static final Logger LOG = Logger.getLogger(AgencyDirectory.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final AgencyStore store;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile Snapshot snapshot = new Snapshot("", Collections.emptySortedMap(), List.of());
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private volatile long checkedAt = System.nanoTime();

  AgencyDirectory(AgencyStore store) {
    this.store = store;
  }

  private record Snapshot(
      String stamp, SortedMap<String, AgencyDescribed> byCode, List<AgencyDescribed> all) {}

  public Optional<AgencyDescribed> find(String code) {
    return Optional.ofNullable(current().byCode.get(code));
  }

  /** Whether the agency exists and does its work on that day. */
  public boolean activeOn(String code, LocalDate day) {
    return find(code).flatMap(agency -> agency.on(day)).isPresent();
  }

  /** All agencies by code, also those that have ended. */
  public List<AgencyDescribed> all() {
    return current().all;
  }

  /** An agency and all that are below it, by where they stand or last stood. */
  public Set<String> within(String code) {
    var within = new TreeSet<>(Set.of(code));
    boolean grown;
    do {
      grown =
          within.addAll(
              all().stream()
                  .filter(agency -> isBelow(agency, within))
                  .map(AgencyDescribed::code)
                  .toList());
    } while (grown);
    return within;
  }

  private static boolean isBelow(AgencyDescribed agency, Set<String> codes) {
    var parent = agency.spells().getLast().parent();
    return parent != null && codes.contains(parent);
  }

  /** All agencies by code as the table has them now: it is asked whether it has changed. */
  public SortedMap<String, AgencyDescribed> refreshed() {
    refresh();
    return snapshot.byCode;
  }

  /** Reads the table now if it has changed. */
  void refresh() {
    loading.lock();
    try {
      long asked = System.nanoTime();
      var stamp = store.stamp();
      if (!stamp.equals(snapshot.stamp)) {
        var byCode = new TreeMap<String, AgencyDescribed>();
        store.all().forEach(agency -> byCode.put(agency.code(), agency));
        snapshot =
            new Snapshot(
                stamp, Collections.unmodifiableSortedMap(byCode), List.copyOf(byCode.values()));
      }
      checkedAt = asked;
    } finally {
      loading.unlock();
    }
  }

  private Snapshot current() {
    if (snapshot.stamp.isEmpty()) {
      refresh();
    } else if (isStale() && refreshing.compareAndSet(false, true)) {
      Thread.ofVirtual().name("agencies").start(this::refreshAside);
    }
    return snapshot;
  }

  private boolean isStale() {
    return System.nanoTime() - checkedAt >= FRESH_NANOS;
  }

  private void refreshAside() {
    try {
      refresh();
    } catch (RuntimeException e) {
      checkedAt = System.nanoTime();
      LOG.warn("agencies may be out of date", WordlessTrace.of(e));
    } finally {
      refreshing.set(false);
    }
  }
}
