package vn.langnghe.local.run;

import java.io.PrintStream;

/**
 * What the person at the terminal sees: lines that stay, and one status line that is rewritten in
 * place.
 */
final class Console {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private boolean statusShown;

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void line(String text) {
    if (statusShown) {
      out.print(CLEAR_LINE);
      statusShown = false;
    }
    out.println(text);
  }

  /**
   * Rewritten in place on a terminal; elsewhere it would fill a log file, so it is left out.
   *
   * @return whether it was shown
   */
  synchronized boolean status(String text) {
    if (terminal) {
      out.print(CLEAR_LINE + text);
      out.flush();
      statusShown = true;
    }
    return terminal;
  }
}
