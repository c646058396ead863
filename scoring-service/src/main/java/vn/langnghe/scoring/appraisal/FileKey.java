package vn.langnghe.scoring.appraisal;

import vn.langnghe.event.Period;

/**
 * Which file: of an agency, for an index and a year.
 *
 * @param index index code
 * @param period a year
 * @param agency agency code
 */
record FileKey(String index, Period period, String agency) {}
