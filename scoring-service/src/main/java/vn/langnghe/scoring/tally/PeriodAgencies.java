package vn.langnghe.scoring.tally;

import java.util.Set;

/**
 * Agencies to score in a period.
 *
 * @param period the period
 * @param agencies codes of the agencies
 */
public record PeriodAgencies(JudgedPeriod period, Set<String> agencies) {}
