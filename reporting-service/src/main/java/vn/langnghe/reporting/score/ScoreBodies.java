package vn.langnghe.reporting.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Definitions;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.Change;
import vn.langnghe.reporting.standing.Changes;
import vn.langnghe.reporting.standing.StandingConfig;
import vn.langnghe.reporting.standing.StoredScores;

/**
 * Score bodies that are ready to be sent. The bodies that are asked for are held, within a bound in
 * bytes; the rest stays in the table. A body that is held is replaced as soon as its score changes,
 * so a reader never waits for the database because of a change.
 */
@ApplicationScoped
public class ScoreBodies {

  private static final int OVERHEAD = 300;

  private final StoredScores stored;
  private final JsonBytes json;
  private final Agencies agencies;
  private final Definitions definitions;
  private final Disclosure disclosure;
  private final Cache<ScoreKey, Body> held;

  ScoreBodies(
      StoredScores stored,
      JsonBytes json,
      Agencies agencies,
      Definitions definitions,
      StandingConfig standings,
      DisclosureConfig disclosure) {
    this.stored = stored;
    this.json = json;
    this.agencies = agencies;
    this.definitions = definitions;
    this.disclosure = new Disclosure(disclosure.minimum());
    this.held =
        Caffeine.newBuilder()
            .maximumWeight(standings.bodyBytes())
            .weigher((ScoreKey key, Body body) -> body.document().weight() + OVERHEAD)
            .build();
  }

  private record Body(long version, Document document) {}

  /** The body if it is held: never waits. */
  @Nullable Document held(ScoreKey key) {
    var body = held.getIfPresent(key);
    return body == null ? null : body.document();
  }

  /** The body, from the table if need be; empty where nothing was ever announced. */
  Optional<Document> find(ScoreKey key) {
    // One load per key at a time, and no refresh of the key in between: see refresh.
    return Optional.ofNullable(held.get(key, this::load)).map(Body::document);
  }

  /** What the body says, as a record; for pages, which show a few scores and not one many times. */
  public Optional<ScoreView> view(ScoreKey key) {
    return stored.find(key).map(this::view);
  }

  void follow(@Observes @Priority(Changes.PREPARE) Changes changes) {
    if (changes.definitions() || changes.agencies()) {
      held.invalidateAll();
    }
    var stale = changes.scores().stream().map(Change::key).distinct().filter(this::isHeld).toList();
    if (!stale.isEmpty()) {
      stored.find(stale).forEach(this::refresh);
    }
  }

  /**
   * Waits for a load of the key that is under way: it may have read the table before the change and
   * is replaced then. A load that begins later sees the change. Asking whether the key is contained
   * would not wait, and a score would stay old until it changes again.
   */
  private boolean isHeld(ScoreKey key) {
    return held.asMap().compute(key, (same, body) -> body) != null;
  }

  /** A load may have seen a later change than the one that is told of: then it stays. */
  private void refresh(ScoreKey changed, IndexScored scored) {
    var fresh = body(scored);
    held.asMap()
        .computeIfPresent(changed, (key, body) -> fresh.version() > body.version() ? fresh : body);
  }

  private @Nullable Body load(ScoreKey key) {
    return stored.find(key).map(this::body).orElse(null);
  }

  private Body body(IndexScored scored) {
    return new Body(scored.version(), Document.current(scored.version(), json.write(view(scored))));
  }

  private ScoreView view(IndexScored scored) {
    return ScoreView.of(
        scored,
        agencies.name(scored.agency(), scored.period()),
        definitions
            .find(scored.index())
            .orElseThrow(() -> new IllegalStateException("no definition of " + scored.key())),
        disclosure);
  }
}
