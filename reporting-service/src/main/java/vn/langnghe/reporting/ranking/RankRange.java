package vn.langnghe.reporting.ranking;

import java.math.BigDecimal;

/**
 * Where an agency's rank may lie, given how sure the values are.
 *
 * @param from best rank
 * @param to worst rank
 * @param level confidence in percent
 */
public record RankRange(int from, int to, BigDecimal level) {}
