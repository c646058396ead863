package vn.langnghe.reporting.ranking;

import vn.langnghe.event.IndexPeriod;

/**
 * Which ranking.
 *
 * @param field the index and the period
 * @param parent the agency above those that are ranked
 */
record RankingKey(IndexPeriod field, String parent) {}
