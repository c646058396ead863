package vn.langnghe.scoring.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/**
 * Announces the definitions at the start, and when a new day may have brought others into force.
 */
@ApplicationScoped
public class DailyAnnouncement {

  private final DefinitionAnnouncement definitions;
  private final Clock clock;
  private volatile @Nullable LocalDate announcedOn;

  public DailyAnnouncement(DefinitionAnnouncement definitions, Clock clock) {
    this.definitions = definitions;
    this.clock = clock;
  }

  /** Called by one thread, before it publishes scores that the definitions explain. */
  public void announceOnceADay() {
    var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (!today.equals(announcedOn)) {
      definitions.announce();
      announcedOn = today;
    }
  }
}
