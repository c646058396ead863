package vn.langnghe.scoring.appraisal.record;

/** The side from which somebody reads a record; each is still denied something. */
public enum Audience {
  /** The agency's own people: not what the appraisers have not yet handed back. */
  AGENCY,
  /** The appraisers and who runs the round: not what the agency has not yet handed in. */
  APPRAISERS,
  /** Everybody: nothing before the file is fixed. */
  PUBLIC;

  public static Audience of(Participant who, String agency) {
    if (who.isOf(agency)) {
      return AGENCY;
    }
    return who.appraises() ? APPRAISERS : PUBLIC;
  }

  /** Whether there is anything to see. */
  public boolean mayOpen(Stage now) {
    return switch (this) {
      case AGENCY -> true;
      case APPRAISERS -> !now.isOfTheAgency();
      case PUBLIC -> now == Stage.FIXED;
    };
  }

  /**
   * Whether it sees a statement.
   *
   * @param by who made it
   * @param made the stage in which it was made
   * @param now the stage of the record
   */
  public boolean sees(Capacity by, Stage made, Stage now) {
    return switch (this) {
      case PUBLIC -> now == Stage.FIXED;
      // What a side says in a stage is seen by the other when that stage is over.
      case AGENCY -> by != Capacity.APPRAISER || made.isBefore(now);
      case APPRAISERS -> by == Capacity.APPRAISER || made.isBefore(now);
    };
  }
}
