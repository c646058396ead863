package vn.langnghe.feedback.overdue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every minute, batch after batch until nothing is left. */
@ApplicationScoped
public class OverdueClock {

  private static final Logger LOG = Logger.getLogger(OverdueClock.class);

  private final OverdueScan scan;
  private final OverdueSettings settings;

  public OverdueClock(OverdueScan scan, OverdueSettings settings) {
    this.scan = scan;
    this.settings = settings;
  }

  @Scheduled(
      every = "{langnghe.overdue.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    int marked = settings.batch();
    int all = 0;
    while (marked == settings.batch()) {
      marked = scan.mark(settings.batch());
      all += marked;
    }
    if (all > 0) {
      LOG.infof("%d cases became overdue", all);
    }
  }
}
