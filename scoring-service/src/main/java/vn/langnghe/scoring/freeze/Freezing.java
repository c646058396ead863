package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.freeze.FreezeResult.AlreadyDone;
import vn.langnghe.scoring.freeze.FreezeResult.AlreadyFrozen;
import vn.langnghe.scoring.freeze.FreezeResult.Frozen;
import vn.langnghe.scoring.freeze.FreezeResult.NoSigningKey;
import vn.langnghe.scoring.freeze.FreezeResult.NotFrozen;
import vn.langnghe.scoring.freeze.FreezeResult.NotSettled;
import vn.langnghe.scoring.freeze.FreezeResult.NothingChanged;
import vn.langnghe.scoring.freeze.FreezeResult.NothingToFreeze;
import vn.langnghe.scoring.freeze.FreezeResult.OtherContent;
import vn.langnghe.scoring.freeze.FreezeResult.UnknownIndex;
import vn.langnghe.scoring.freeze.SigningKeys.Signer;

/**
 * Publishes an index and period for good, for all agencies at once.
 *
 * <p>One transaction settles the live scores, stores their bytes, the signed manifest and the
 * events. Dying before its commit leaves nothing, and the client repeats; dying after it, the relay
 * still sends every frozen score, and a repetition is told what the first did. The database lets no
 * row of it be changed, and a key on the topic is never used twice, so a revision once read stays
 * as it was. Later facts move the live scores; only a further order makes a further revision.
 */
@ApplicationScoped
public class Freezing {

  private final Database database;
  private final FreezeTable table;
  private final Settling settling;
  private final SettledScores settled;
  private final FrozenTrees trees;
  private final Manifests manifests;
  private final SigningKeys keys;
  private final Rubrics rubrics;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;

  public Freezing(
      Database database,
      FreezeTable table,
      Settling settling,
      SettledScores settled,
      FrozenTrees trees,
      Manifests manifests,
      SigningKeys keys,
      Rubrics rubrics,
      Outbox outbox,
      Clock clock,
      Ids ids) {
    this.database = database;
    this.table = table;
    this.settling = settling;
    this.settled = settled;
    this.trees = trees;
    this.manifests = manifests;
    this.keys = keys;
    this.rubrics = rubrics;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public FreezeResult freeze(FreezeOrder order) {
    database.query("select pg_advisory_xact_lock(hashtext('freeze'))", row -> true);
    var same = table.find(order.id());
    if (same.isPresent()) {
      return order.sameAs(same.get()) ? new AlreadyDone(same.get()) : new OtherContent();
    }
    var before = table.newest(order.index(), order.period());
    if (before.isPresent() != order.again()) {
      return order.again() ? new NotFrozen() : new AlreadyFrozen();
    }
    var day = order.period().decisiveDay(LocalDate.ofInstant(clock.instant(), Period.ZONE));
    if (rubrics.valid(order.index(), day).isEmpty()) {
      return new UnknownIndex();
    }
    var signer = keys.signer();
    if (signer.isEmpty()) {
      return new NoSigningKey();
    }
    if (!settling.settle(order.period())) {
      return new NotSettled();
    }
    var scores = settled.of(order.index(), order.period());
    return scores == null ? new NotSettled() : publish(order, before, scores, signer.get());
  }

  private FreezeResult publish(
      FreezeOrder order, Optional<Freeze> before, List<IndexScored> scores, Signer signer) {
    if (scores.isEmpty()) {
      return new NothingToFreeze();
    }
    int revision = before.map(freeze -> freeze.revision() + 1).orElse(0);
    var frozen = scores.stream().map(score -> score.asFrozen(revision)).toList();
    var documents = new LinkedHashMap<String, byte[]>();
    frozen.forEach(score -> documents.put(score.agency(), trees.write(score)));
    if (before.isPresent() && saysTheSame(before.get(), documents)) {
      return new NothingChanged();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var manifest =
        manifests.of(
            order, before, frozen, documents, new Manifests.Made(now, signer.fingerprint()));
    var bytes = manifests.write(manifest);
    var freeze =
        new Freeze(
            order.id(),
            order.index(),
            order.period(),
            revision,
            manifest.method(),
            frozen.size(),
            manifest.asOf(),
            order.reason(),
            order.by(),
            now,
            Sha256.of(bytes),
            signer.fingerprint());
    table.add(freeze, bytes, signer.sign(bytes));
    table.add(freeze, documents);
    outbox.append(frozen.stream().map(score -> new Outgoing(ids.next(), score, now)).toList());
    return new Frozen(freeze);
  }

  private boolean saysTheSame(Freeze before, Map<String, byte[]> documents) {
    var last = table.documents(before.index(), before.period(), before.revision());
    return last.keySet().equals(documents.keySet())
        && documents.entrySet().stream()
            .allMatch(
                entry ->
                    trees.sayTheSame(
                        entry.getValue(), Objects.requireNonNull(last.get(entry.getKey()))));
  }
}
