package vn.langnghe.scoring.appraisal;

/** From which side somebody reads a file, and so what is still hidden from them. */
enum Reader {
  /** The agency's own people: not what the appraisers have not yet handed back. */
  AGENCY,
  /** The appraisers and who runs the round: not what the agency has not yet handed in. */
  APPRAISERS,
  /** Everybody: nothing before the file is fixed. */
  PUBLIC;

  static Reader of(Who who, String agency) {
    if (who.isOf(agency)) {
      return AGENCY;
    }
    return who.appraises() ? APPRAISERS : PUBLIC;
  }

  /** Whether there is anything to see. */
  boolean mayOpen(Stage now) {
    return switch (this) {
      case AGENCY -> true;
      case APPRAISERS -> !now.isOfTheAgency();
      case PUBLIC -> now == Stage.FIXED;
    };
  }

  boolean sees(Entry entry, Stage now) {
    return switch (this) {
      case PUBLIC -> now == Stage.FIXED;
      // What a side says in a stage is seen by the other when that stage is over.
      case AGENCY -> entry.said().actor() != Actor.APPRAISER || entry.stage().isBefore(now);
      case APPRAISERS -> entry.said().actor() == Actor.APPRAISER || entry.stage().isBefore(now);
    };
  }
}
