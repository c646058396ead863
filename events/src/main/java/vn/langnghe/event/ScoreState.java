package vn.langnghe.event;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the value of a node rests on data, and on whose; the strongest first. */
public enum ScoreState {
  /** Appraised by people, or scored by rule over facts. */
  SCORED("scored"),
  /** The agency's own claim only; without a value while the claim awaits its appraisal. */
  SELF_SCORED("self-scored"),
  /** Nothing to judge yet; a value beside it was given by the rubric for having no case. */
  NO_DATA("no-data"),
  /** The criterion does not concern the agency. */
  NOT_APPLICABLE("not-applicable");

  private final String text;

  ScoreState(String text) {
    this.text = text;
  }

  /** The state as it travels. */
  @JsonValue
  @Override
  public String toString() {
    return text;
  }

  /** The state of a group of two: it rests on data as soon as one of its parts does. */
  public ScoreState with(ScoreState other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
