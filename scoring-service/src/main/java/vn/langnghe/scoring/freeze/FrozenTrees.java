package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import vn.langnghe.event.EventType;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;

/** Frozen bytes as scores. */
@ApplicationScoped
public class FrozenTrees {

  private final Codec codec;

  public FrozenTrees(Codec codec) {
    this.codec = codec;
  }

  byte[] write(IndexScored frozen) {
    return codec.encode(frozen);
  }

  IndexScored read(byte[] document) {
    try {
      return (IndexScored) codec.decode(EventType.INDEX_SCORED, document);
    } catch (PoisonEvent broken) {
      throw new IllegalStateException("a frozen score cannot be read", broken);
    }
  }

  /** The same apart from the number of the revision and the version of the live score. */
  boolean sayTheSame(byte[] one, byte[] other) {
    return read(one).withVersion(0).asFrozen(0).equals(read(other).withVersion(0).asFrozen(0));
  }
}
