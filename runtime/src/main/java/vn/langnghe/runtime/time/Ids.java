package vn.langnghe.runtime.time;

import java.util.UUID;
import java.util.function.Supplier;

/** Gives new ids; a test hands in its own. */
public final class Ids {

  private final Supplier<UUID> source;

  public Ids(Supplier<UUID> source) {
    this.source = source;
  }

  public UUID next() {
    return source.get();
  }
}
