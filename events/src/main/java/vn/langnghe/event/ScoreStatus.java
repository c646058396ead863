package vn.langnghe.event;

import org.jspecify.annotations.Nullable;

/** What a score is: moving with the facts, public, published for good, or pooled. */
public sealed interface ScoreStatus {

  /** It follows the facts, answer by answer: for inner views only. */
  record Live() implements ScoreStatus {}

  /** It follows what was released, group by group: for everybody. */
  record Released() implements ScoreStatus {}

  /**
   * It was published for good.
   *
   * @param number 0 for the first publication, one more for each later one
   */
  record Frozen(int number) implements ScoreStatus {

    public Frozen {
      if (number < 0) {
        throw new IllegalArgumentException("no such revision: " + number);
      }
    }
  }

  /** It is pooled from predecessors: beside the agency's own score, never in its place. */
  record BackCast() implements ScoreStatus {}

  static ScoreStatus live() {
    return new Live();
  }

  static ScoreStatus released() {
    return new Released();
  }

  static ScoreStatus backCast() {
    return new BackCast();
  }

  /**
   * The status as it travels and is shown: {@code live}, {@code released}, {@code frozen} or {@code
   * back-cast}.
   */
  default String text() {
    return switch (this) {
      case Live live -> "live";
      case Released released -> "released";
      case Frozen frozen -> "frozen";
      case BackCast pooled -> "back-cast";
    };
  }

  /** Number of the frozen revision; null for what is not frozen. */
  default @Nullable Integer revision() {
    return this instanceof Frozen(int number) ? number : null;
  }

  /** The status that travels as a text and, where it is frozen, a revision. */
  static ScoreStatus of(String text, @Nullable Integer revision) {
    if (text.equals("frozen") && revision != null) {
      return new Frozen(revision);
    }
    if (revision == null && text.equals("live")) {
      return live();
    }
    if (revision == null && text.equals("released")) {
      return released();
    }
    if (revision == null && text.equals("back-cast")) {
      return backCast();
    }
    throw new IllegalArgumentException("no such status with revision " + revision);
  }
}
