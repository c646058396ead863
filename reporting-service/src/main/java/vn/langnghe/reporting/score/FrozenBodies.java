package vn.langnghe.reporting.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.revision.FrozenScores;

/** Bodies of scores that were published for good: read rarely, and cached by who reads them. */
@ApplicationScoped
public class FrozenBodies {

  private final FrozenScores frozen;
  private final Agencies agencies;
  private final JsonBytes json;
  private final Disclosure disclosure;

  FrozenBodies(
      FrozenScores frozen, Agencies agencies, JsonBytes json, DisclosureConfig disclosure) {
    this.frozen = frozen;
    this.agencies = agencies;
    this.json = json;
    this.disclosure = new Disclosure(disclosure.minimum());
  }

  /** Empty where the agency has no score in the revision. */
  Optional<Document> find(ScoreKey key, IndexDefined definition, int revision) {
    return frozen
        .find(key, revision)
        .map(
            scored ->
                ScoreView.of(
                    scored,
                    agencies.name(scored.agency(), scored.period()),
                    definition,
                    disclosure))
        .map(view -> Document.frozen(json.write(view)));
  }
}
