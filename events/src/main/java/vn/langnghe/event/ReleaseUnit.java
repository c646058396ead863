package vn.langnghe.event;

/**
 * Answers that become public together: those of one campaign about one agency in one month; and of
 * months of too few answers each those of a longer period, once it is frozen.
 *
 * @param campaign code of the campaign
 * @param agency code of the agency that was judged
 * @param questionnaire code of the questionnaire version
 * @param estimator what the campaign's answers stand for
 * @param month the month in which they were given; or the longer period
 */
public record ReleaseUnit(
    String campaign, String agency, String questionnaire, Estimator estimator, Period month) {

  public boolean spansOneMonth() {
    return month.parts().isEmpty();
  }

  public AgencyPeriod agencyPeriod() {
    return new AgencyPeriod(agency, month);
  }

  /** For example {@code sipas-2026|H21.17|SIPAS-2023|SAMPLE|2026-11}. */
  public String text() {
    return String.join("|", campaign, agency, questionnaire, estimator.name(), month.toString());
  }
}
