package vn.langnghe.event;

/**
 * An agency in a period.
 *
 * @param agency agency code
 * @param period the period
 */
public record AgencyPeriod(String agency, Period period) {}
