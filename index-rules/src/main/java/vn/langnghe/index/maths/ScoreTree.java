package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Streams;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;

/**
 * What a criterion was given, and why. The values of the parts sum to the value, except where the
 * inputs tell of an adjustment: then the parts sum to its {@code sum}, and the value is the sum
 * after a cap, a stretch to the full maximum or a refusal.
 *
 * @param code code of the criterion
 * @param value points or percent; null where there is nothing to judge; below zero in penalties
 * @param maximum highest points that the agency can reach: what does not concern it is left out;
 *     null where the unit is percent; zero in penalties
 * @param state whether the value rests on data. A value beside {@link ScoreState#NO_DATA} was given
 *     by the rubric because there was nothing to count ("no feedback received: 6 points")
 * @param inputs the numbers that went in
 * @param parts the criteria below
 * @param streams who gave the leaf how many points; null where nobody judged it
 */
public record ScoreTree(
    String code,
    @Nullable BigDecimal value,
    @Nullable BigDecimal maximum,
    ScoreState state,
    Inputs inputs,
    List<ScoreTree> parts,
    @Nullable Streams streams) {

  public ScoreTree {
    parts = List.copyOf(parts);
  }

  /** A node that nobody judged. */
  public ScoreTree(
      String code,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      ScoreState state,
      Inputs inputs,
      List<ScoreTree> parts) {
    this(code, value, maximum, state, inputs, parts, null);
  }

  /**
   * Whether the agency has claimed something that nobody has appraised and that is not told yet.
   */
  boolean awaitsAppraisal() {
    return state == ScoreState.SELF_SCORED && value == null;
  }

  /** The same tree with no value anywhere: nothing in it rests on data. */
  ScoreTree withoutValues() {
    return new ScoreTree(
        code,
        null,
        maximum,
        state,
        parts.isEmpty() ? inputs : Inputs.NONE,
        parts.stream().map(ScoreTree::withoutValues).toList(),
        streams);
  }
}
