package vn.langnghe.scoring.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * At every start: announces each rubric that is not yet announced in this form, and has everything
 * evaluated again, so that a new rubric or new arithmetic reaches every score. What did not change
 * is not published again.
 */
@ApplicationScoped
public class DefinitionAnnouncement {

  private final Rubrics rubrics;
  private final Codec codec;
  private final Outbox outbox;
  private final EvaluationQueue dirty;
  private final Clock clock;
  private final Ids ids;

  public DefinitionAnnouncement(
      Rubrics rubrics, Codec codec, Outbox outbox, EvaluationQueue dirty, Clock clock, Ids ids) {
    this.rubrics = rubrics;
    this.codec = codec;
    this.outbox = outbox;
    this.dirty = dirty;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public void announce() {
    publish();
    dirty.appendAll();
  }

  /** In the caller's transaction: each index whose words or targets are not yet announced so. */
  @Transactional
  public void publish() {
    for (var words : rubrics.definitions()) {
      var targets = IndexTarget.of(words.index()).stream().map(IndexTarget::target).toList();
      var definition = words.withTargets(targets);
      if (Announcement.renew(definition.key(), Sha256.of(codec.encode(definition)))) {
        outbox.append(ids.next(), definition, clock.instant());
      }
    }
  }
}
