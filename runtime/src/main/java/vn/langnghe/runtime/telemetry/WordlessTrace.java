package vn.langnghe.runtime.telemetry;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What was thrown, without its words: libraries quote in them what they choked on, and that may be
 * the text of a person. Types, places and the database's codes of faults stay.
 */
public final class WordlessTrace extends Exception {

  private static final int DEEPEST = 10;

  private WordlessTrace(Throwable thrown, @Nullable Throwable cause) {
    super(name(thrown), cause, false, true);
    setStackTrace(thrown.getStackTrace());
  }

  public static WordlessTrace of(Throwable thrown) {
    return of(thrown, DEEPEST);
  }

  private static WordlessTrace of(Throwable thrown, int depth) {
    @Nullable Throwable cause = thrown.getCause();
    return new WordlessTrace(thrown, cause == null || depth == 0 ? null : of(cause, depth - 1));
  }

  /** Its type, with the code that the database gave it. */
  static String name(Throwable thrown) {
    var type = thrown.getClass().getName();
    return thrown instanceof SQLException refused && refused.getSQLState() != null
        ? type + " (SQL state " + refused.getSQLState() + ')'
        : type;
  }
}
