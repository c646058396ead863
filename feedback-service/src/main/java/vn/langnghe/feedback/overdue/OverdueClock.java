package vn.langnghe.feedback.overdue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.langnghe.runtime.telemetry.WordlessTrace;

/** Looks every minute, batch after batch until nothing is left. */
@ApplicationScoped
public class OverdueClock {

  private static final Logger LOG = Logger.getLogger(OverdueClock.class);

  private final OverdueScan scan;
  private final OverdueConfig config;

  public OverdueClock(OverdueScan scan, OverdueConfig config) {
    this.scan = scan;
    this.config = config;
  }

  @Scheduled(
      every = "{langnghe.overdue.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    try {
      markOverdueCases();
    } catch (RuntimeException failure) {
      LOG.error("overdue cases wait for the next minute", WordlessTrace.of(failure));
    }
  }

  private void markOverdueCases() {
    int marked;
    int all = 0;
    do {
      marked = scan.mark(config.batch());
      all += marked;
    } while (marked == config.batch());
    if (all > 0) {
      LOG.infof("%d cases became overdue", all);
    }
  }
}
