package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.ScoreTree.State;

/**
 * What one voice gives a leaf.
 *
 * @param points rounded and within the maximum; null where there is nothing to judge
 * @param state whether they rest on data
 * @param refused whether the agency's file is not taken at all
 * @param inputs the numbers that went in
 */
record Awarded(
    @Nullable BigDecimal points, State state, boolean refused, Map<String, BigDecimal> inputs) {

  /** Whether this voice says something that counts. */
  boolean speaks() {
    return state != State.NO_DATA;
  }
}
