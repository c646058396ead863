package vn.langnghe.runtime.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, and will be back, from a mistake of ours. */
final class DatabaseAway {

  private static final int DEEPEST = 20;

  private DatabaseAway() {}

  static boolean isWhy(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql && isConnection(sql)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /**
   * Class 08 is the connection, 57P the server that stops or starts, 53300 too many connections.
   */
  private static boolean isConnection(SQLException e) {
    var state = e.getSQLState();
    if (state == null) {
      // The pool gives no state when no connection came in time.
      return String.valueOf(e.getMessage()).contains("cquisition timeout");
    }
    return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
  }
}
