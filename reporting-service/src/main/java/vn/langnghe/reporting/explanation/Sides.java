package vn.langnghe.reporting.explanation;

/**
 * What is compared.
 *
 * @param from the earlier side
 * @param to the later side
 */
record Sides(Moment from, Moment to) {

  /** Two versions of one score, between which a few answers may lie. */
  boolean isOneScore() {
    return from.period().equals(to.period());
  }
}
