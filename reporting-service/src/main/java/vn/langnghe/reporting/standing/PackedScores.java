package vn.langnghe.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.reporting.document.Gzip;

/** Reads the column {@code document} of the tables of scores: the payload, compressed. */
@ApplicationScoped
public class PackedScores {

  private final Codec codec;

  PackedScores(Codec codec) {
    this.codec = codec;
  }

  /** The tree as it was announced. */
  public IndexScored unpack(byte[] document) {
    try {
      return (IndexScored) codec.decode(EventType.INDEX_SCORED, Gzip.unpack(document));
    } catch (PoisonEvent e) {
      throw new IllegalStateException("a stored score cannot be read", e);
    }
  }
}
