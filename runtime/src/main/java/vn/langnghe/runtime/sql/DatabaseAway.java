package vn.langnghe.runtime.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, and will be back, from a mistake of ours. Every judgement of an
 * outage in every service is made here (ADR 0084).
 */
public final class DatabaseAway {

  /**
   * 08 is the connection, 53 a shortage on the server (connections, memory, disk), 57P the server
   * that stops, starts or ends a backend, 58 a failure of its system, 55P03 a lock that was not
   * free in time.
   */
  private static final String OUTAGE = "08.*|53.*|57P.*|58.*|55P03";

  /** Agroal gives no SQL state when no connection of the pool was free in time. */
  private static final String POOL_TIMEOUT = "cquisition timeout";

  private DatabaseAway() {}

  /** Whether an outage is among the causes. */
  public static boolean isWhy(Throwable thrown) {
    return in(thrown).isPresent();
  }

  /**
   * What the pool or the server said of the outage among the causes. Suppressed exceptions count as
   * well: a commit that fails is a {@code RollbackException}, and the transaction manager keeps
   * what the connection said beside it, not below it.
   */
  public static Optional<SQLException> in(Throwable thrown) {
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Throwable>();
    open.push(thrown);
    while (!open.isEmpty()) {
      var next = open.pop();
      if (seen.add(next)) {
        if (next instanceof SQLException failure && isOutage(failure)) {
          return Optional.of(failure);
        }
        for (var suppressed : next.getSuppressed()) {
          open.push(suppressed);
        }
        @Nullable Throwable cause = next.getCause();
        if (cause != null) {
          open.push(cause);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOutage(SQLException failure) {
    var state = failure.getSQLState();
    return state == null
        ? String.valueOf(failure.getMessage()).contains(POOL_TIMEOUT)
        : state.matches(OUTAGE);
  }
}
