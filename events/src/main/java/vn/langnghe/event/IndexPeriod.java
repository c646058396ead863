package vn.langnghe.event;

/**
 * An index in a period.
 *
 * @param index index code
 * @param period the period
 */
public record IndexPeriod(String index, Period period) {}
