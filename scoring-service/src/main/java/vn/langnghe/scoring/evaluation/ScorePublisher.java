package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.time.Ids;

/** Puts changed scores into the outbox, in the caller's transaction. */
@ApplicationScoped
public class ScorePublisher {

  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;

  public ScorePublisher(Outbox outbox, Clock clock, Ids ids) {
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
  }

  void publish(List<ScoreVersions.Changed> changed) {
    var now = clock.instant();
    outbox.append(
        changed.stream()
            .map(one -> new Outgoing(ids.next(), one.score(), now, one.payload(), null))
            .toList());
  }
}
