package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.event.Event;
import vn.langnghe.event.SurveyReleased;
import vn.langnghe.event.Topic;
import vn.langnghe.scoring.intake.ReadingStart;
import vn.langnghe.scoring.release.Releases;

/**
 * Takes what was released from its topic before any answer is read: a database that was lost or
 * restored from a copy would else decide anew over answers whose sums are public already, and two
 * divisions of one set of people can be subtracted from each other.
 */
@ApplicationScoped
class RestoredReleases implements ReadingStart.Preparation {

  private final Replay replay;
  private final Releases releases;
  private boolean done;

  RestoredReleases(Replay replay, Releases releases) {
    this.replay = replay;
    this.releases = releases;
  }

  @Override
  public synchronized void run() {
    if (done) {
      return;
    }
    var found = new ArrayList<SurveyReleased>();
    replay.readAll(Topic.SURVEY_RELEASES, (topic, event) -> found.addAll(released(event)));
    releases.restore(found);
    done = true;
  }

  private static List<SurveyReleased> released(Event event) {
    return event instanceof SurveyReleased release ? List.of(release) : List.of();
  }
}
