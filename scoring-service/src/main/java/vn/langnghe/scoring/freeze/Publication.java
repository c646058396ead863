package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.freeze.FreezeResult.Frozen;
import vn.langnghe.scoring.freeze.FreezeResult.NothingChanged;

/** Stores and announces one revision; in the transaction that holds the live scores still. */
@ApplicationScoped
public class Publication {

  private final Manifests manifests;
  private final FrozenTrees trees;
  private final SigningKeys keys;
  private final Outbox outbox;
  private final Clock clock;
  private final Ids ids;

  public Publication(
      Manifests manifests,
      FrozenTrees trees,
      SigningKeys keys,
      Outbox outbox,
      Clock clock,
      Ids ids) {
    this.manifests = manifests;
    this.trees = trees;
    this.keys = keys;
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param before the revision before, if there is one
   * @param scores the live scores, at least one
   */
  FreezeResult publish(
      FreezeOrder order, Optional<Freeze> before, List<IndexScored> scores, Signer signer) {
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
            Sha256.hex(bytes),
            signer.fingerprint());
    store(freeze, bytes, signer, documents);
    outbox.append(frozen.stream().map(score -> new Outgoing(ids.next(), score, now)).toList());
    return new Frozen(freeze);
  }

  private void store(Freeze freeze, byte[] manifest, Signer signer, Map<String, byte[]> documents) {
    keys.keep(signer);
    new FrozenRevision(freeze, manifest, signer.sign(manifest)).persist();
    documents.forEach(
        (agency, document) -> {
          var key = new FrozenScore.Key(freeze.index(), freeze.period(), freeze.revision(), agency);
          new FrozenScore(key, document).persist();
        });
  }

  private boolean saysTheSame(Freeze before, Map<String, byte[]> documents) {
    var last = FrozenScore.documents(before.index(), before.period(), before.revision());
    return last.keySet().equals(documents.keySet())
        && documents.entrySet().stream()
            .allMatch(
                entry ->
                    trees.sayTheSame(
                        entry.getValue(), Objects.requireNonNull(last.get(entry.getKey()))));
  }
}
