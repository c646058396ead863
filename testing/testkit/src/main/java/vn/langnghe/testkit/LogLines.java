package vn.langnghe.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that the service under test logs while some requests are made, traces included. */
public final class LogLines extends Handler {

  /** Requests that may fail. */
  public interface Requests {
    void run() throws Exception;
  }

  private final Formatter formatter = new SimpleFormatter();
  private final List<String> lines = new ArrayList<>();
  private final List<String> traced = new ArrayList<>();

  private LogLines() {}

  public static LogLines during(Requests requests) throws Exception {
    var lines = new LogLines();
    Logger.getLogger("").addHandler(lines);
    try {
      requests.run();
    } finally {
      Logger.getLogger("").removeHandler(lines);
    }
    return lines;
  }

  @Override
  public synchronized void publish(LogRecord line) {
    var text = formatter.format(line);
    lines.add(text);
    if (line.getThrown() != null) {
      traced.add(text);
    }
  }

  public synchronized List<String> all() {
    return List.copyOf(lines);
  }

  /** Those that have a trace. */
  public synchronized List<String> traced() {
    return List.copyOf(traced);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
