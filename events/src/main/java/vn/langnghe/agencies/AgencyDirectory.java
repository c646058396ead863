package vn.langnghe.agencies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.langnghe.events.AgencyDescribed;

/**
 * Looks agencies up in memory. Another instance may have followed the topic for all, so the table
 * is asked once a second whether it has changed.
 */
@ApplicationScoped
public class AgencyDirectory {

  private static final Logger LOG = Logger.getLogger(AgencyDirectory.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final AgencyStore store;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile Snapshot snapshot = new Snapshot("", List.of(), Map.of());
  private volatile long checkedAt = System.nanoTime() - FRESH_NANOS;

  AgencyDirectory(AgencyStore store) {
    this.store = store;
  }

  private record Snapshot(
      String stamp, List<AgencyDescribed> all, Map<String, AgencyDescribed> byCode) {}

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

  /** Codes of the agencies directly below, on that day. */
  public List<String> childrenOf(String parent, LocalDate day) {
    return all().stream()
        .filter(agency -> agency.on(day).filter(s -> parent.equals(s.parent())).isPresent())
        .map(AgencyDescribed::code)
        .toList();
  }

  /** Makes the next look-up ask the table. */
  void changed() {
    checkedAt = System.nanoTime() - FRESH_NANOS;
  }

  private Snapshot current() {
    if (System.nanoTime() - checkedAt < FRESH_NANOS) {
      return snapshot;
    }
    boolean first = snapshot.stamp.isEmpty();
    if (first) {
      loading.lock();
    } else if (!loading.tryLock()) {
      return snapshot;
    }
    try {
      if (System.nanoTime() - checkedAt >= FRESH_NANOS) {
        refresh(first);
      }
      return snapshot;
    } finally {
      loading.unlock();
    }
  }

  private void refresh(boolean first) {
    long asked = System.nanoTime();
    try {
      var stamp = store.stamp();
      if (!stamp.equals(snapshot.stamp)) {
        var all = store.all();
        snapshot =
            new Snapshot(
                stamp,
                List.copyOf(all),
                all.stream().collect(Collectors.toMap(AgencyDescribed::code, Function.identity())));
      }
      checkedAt = asked;
    } catch (SQLException e) {
      if (first) {
        throw new IllegalStateException("the agencies are not known yet", e);
      }
      checkedAt = asked;
      LOG.warnf("agencies may be out of date: %s", e.getMessage());
    }
  }
}
