package vn.langnghe.event;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the value of an index is expressed in. */
public enum Unit {
  /** Leaves are scored in points, rounded, then summed. */
  POINTS("points"),
  /** Answers are pooled: a node's counts are the sum of its leaves', its value a formula. */
  PERCENT("percent");

  private final String text;

  Unit(String text) {
    this.text = text;
  }

  /** The unit as it travels. */
  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
