package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.freeze.FreezeResult.AlreadyDone;
import vn.langnghe.scoring.freeze.FreezeResult.AlreadyFrozen;
import vn.langnghe.scoring.freeze.FreezeResult.NoSigningKey;
import vn.langnghe.scoring.freeze.FreezeResult.NotFrozen;
import vn.langnghe.scoring.freeze.FreezeResult.NotSettled;
import vn.langnghe.scoring.freeze.FreezeResult.NothingToFreeze;
import vn.langnghe.scoring.freeze.FreezeResult.OtherContent;
import vn.langnghe.scoring.freeze.FreezeResult.UnknownIndex;

/**
 * Publishes an index and period for good, for all agencies at once.
 *
 * <p>One transaction settles the released scores, stores their bytes, the signed manifest and the
 * events. Dying before its commit leaves nothing, and the client repeats; dying after it, the relay
 * still sends every frozen score, and a repetition is told what the first did. The database lets no
 * row of it be changed, and a key on the topic is never used twice, so a revision once read stays
 * as it was. Later facts move the live scores and later releases the released ones; only a further
 * order makes a further revision.
 */
@ApplicationScoped
public class Freezing {

  private final Database database;
  private final Settling settling;
  private final ReleasedScores released;
  private final SigningKeys keys;
  private final Publication publication;

  public Freezing(
      Database database,
      Settling settling,
      ReleasedScores released,
      SigningKeys keys,
      Publication publication) {
    this.database = database;
    this.settling = settling;
    this.released = released;
    this.keys = keys;
    this.publication = publication;
  }

  @Transactional
  public FreezeResult freeze(FreezeOrder order) {
    database.lock("freeze");
    var same = FrozenRevision.find(order.id()).map(FrozenRevision::freeze).orElse(null);
    if (same != null) {
      return order.sameAs(same) ? new AlreadyDone(same) : new OtherContent();
    }
    var before = FrozenRevision.newest(order.index(), order.period()).map(FrozenRevision::freeze);
    if (before.isPresent() != order.again()) {
      return order.again() ? new NotFrozen() : new AlreadyFrozen();
    }
    var rubric = released.rubric(order.index(), order.period());
    if (rubric.isEmpty()) {
      return new UnknownIndex();
    }
    var signer = keys.signer();
    if (signer.isEmpty()) {
      return new NoSigningKey();
    }
    if (!settling.settle(order.period())) {
      return new NotSettled();
    }
    var scores = released.of(rubric.get(), order.period());
    if (scores == null) {
      return new NotSettled();
    }
    return scores.isEmpty()
        ? new NothingToFreeze()
        : publication.publish(order, before, scores, signer.get());
  }
}
