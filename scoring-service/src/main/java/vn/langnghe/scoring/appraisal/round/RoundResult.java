package vn.langnghe.scoring.appraisal.round;

import java.time.LocalDate;

/** What became of an opening or an extension. */
public sealed interface RoundResult {

  /**
   * @param round with what is new in it
   */
  record Stored(Round round) implements RoundResult {}

  /**
   * @param round as it was before: it says what was asked for
   */
  record StoredBefore(Round round) implements RoundResult {}

  /** No rubric of this index is in force in the year. */
  record UnknownIndex() implements RoundResult {}

  /**
   * @param agency a code that no agency has
   */
  record UnknownAgency(String agency) implements RoundResult {}

  /** A deadline is missing, or one lies before that of an earlier stage. */
  record InvalidDeadlines() implements RoundResult {}

  /** The round was opened with other deadlines. */
  record OpenedOtherwise() implements RoundResult {}

  /** The round was not opened. */
  record NotFound() implements RoundResult {}

  /**
   * The day is not later than the one that stands, or later than that of the next stage.
   *
   * @param due the day that stands
   */
  record NotAnExtension(LocalDate due) implements RoundResult {}
}
