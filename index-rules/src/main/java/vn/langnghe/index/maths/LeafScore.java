package vn.langnghe.index.maths;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;

/**
 * What one voice gives a leaf.
 *
 * @param points rounded and within the maximum; null where there is nothing to judge
 * @param state whether they rest on data
 * @param refused whether the agency's file is not taken at all
 * @param inputs the numbers that went in
 */
record LeafScore(@Nullable BigDecimal points, ScoreState state, boolean refused, Inputs inputs) {

  /** Whether this voice says something that counts. */
  boolean speaks() {
    return state != ScoreState.NO_DATA;
  }
}
