package vn.langnghe.scoring.freeze;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import vn.langnghe.event.Period;

/** The exact bytes of a score as they were announced; the database refuses to change them. */
@Entity
@Immutable
@Table(name = "frozen_score")
@NullUnmarked
class FrozenScore extends PanacheEntityBase {

  /** Which score of which revision. */
  @Embeddable
  record Key(
      @Column(name = "index_code") String index, Period period, int revision, String agency) {}

  @EmbeddedId Key key;

  /** Their SHA-256 is in the manifest. */
  byte[] document;

  protected FrozenScore() {}

  FrozenScore(Key key, byte[] document) {
    this.key = key;
    this.document = document;
  }

  static Optional<FrozenScore> find(Key key) {
    return findByIdOptional(key);
  }

  /** The bytes of each score of a revision, by agency. */
  static Map<String, byte[]> documents(String index, Period period, int revision) {
    var documents = new TreeMap<String, byte[]>();
    FrozenScore.<FrozenScore>list(
            "key.index = ?1 and key.period = ?2 and key.revision = ?3", index, period, revision)
        .forEach(score -> documents.put(score.key.agency(), score.document));
    return documents;
  }

  byte[] document() {
    return document;
  }
}
