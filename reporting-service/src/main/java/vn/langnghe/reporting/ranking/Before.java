package vn.langnghe.reporting.ranking;

import vn.langnghe.event.Period;

/** The period of the same length that ended when a period began. */
public final class Before {

  private Before() {}

  public static Period of(Period period) {
    var day = period.firstDay().minusDays(1);
    return Period.containing(day).stream()
        .filter(candidate -> candidate.length() == period.length())
        .findFirst()
        .orElseThrow();
  }
}
