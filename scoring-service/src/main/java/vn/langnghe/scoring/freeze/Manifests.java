package vn.langnghe.scoring.freeze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.Json;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.crypto.Sha256;

/** Writes manifests: one line of JSON, fields in a fixed order, agencies by code. */
@ApplicationScoped
public class Manifests {

  /**
   * @param at when it is made
   * @param keyFingerprint which key signs it
   */
  record Made(Instant at, String keyFingerprint) {}

  private final FactCounts facts;
  private final Rubrics rubrics;
  private final Codec codec;
  private final ObjectMapper json = Json.mapper();

  public Manifests(FactCounts facts, Rubrics rubrics, Codec codec) {
    this.facts = facts;
    this.rubrics = rubrics;
    this.codec = codec;
  }

  Manifest of(
      FreezeOrder order,
      Optional<Freeze> before,
      List<IndexScored> frozen,
      Map<String, byte[]> documents,
      Made made) {
    var method = frozen.getFirst().method();
    return new Manifest(
        Manifest.FORMAT,
        order.id(),
        order.index(),
        order.period(),
        before.map(freeze -> freeze.revision() + 1).orElse(0),
        before.map(Freeze::manifestSha256).orElse(null),
        method,
        rubricHash(method),
        frozen.stream().map(IndexScored::asOf).max(Comparator.naturalOrder()).orElse(null),
        made.at(),
        order.by(),
        order.reason(),
        made.keyFingerprint(),
        facts.of(order.period()),
        frozen.stream().map(score -> entry(score, documents)).toList());
  }

  byte[] write(Manifest manifest) {
    try {
      return json.writeValueAsBytes(manifest);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unwritable manifest", broken);
    }
  }

  private static Manifest.Entry entry(IndexScored score, Map<String, byte[]> documents) {
    var document = Objects.requireNonNull(documents.get(score.agency()));
    return new Manifest.Entry(
        score.agency(), score.version(), score.value(), score.n(), Sha256.hex(document));
  }

  private String rubricHash(String method) {
    return rubrics.all().stream()
        .filter(rubric -> rubric.method().equals(method))
        .findFirst()
        .map(rubric -> Sha256.hex(codec.encode(rubrics.definition(rubric))))
        .orElseThrow(() -> new IllegalStateException("no rubric " + method));
  }
}
