package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion was given, and why. The values of the parts sum to the value, except where the
 * inputs hold a {@code sum}: then the parts sum to that, and the value is the sum after a cap, a
 * stretch to the full maximum or a refusal.
 *
 * @param code code of the criterion
 * @param value points or percent; null where there is nothing to judge; below zero in penalties
 * @param maximum highest points that the agency can reach: what does not concern it is left out;
 *     null where the unit is percent; zero in penalties
 * @param state whether the value rests on data. A value beside {@link State#NO_DATA} was given by
 *     the rubric because there was nothing to count ("no feedback received: 6 points")
 * @param inputs the numbers that went in, by name, in the order of the rule
 * @param parts the criteria below
 * @param streams who gave the leaf how many points; null where nobody judged it
 */
public record ScoreTree(
    String code,
    @Nullable BigDecimal value,
    @Nullable BigDecimal maximum,
    State state,
    Map<String, BigDecimal> inputs,
    List<ScoreTree> parts,
    @Nullable Streams streams) {

  /** Whether a value rests on data, and on whose. */
  public enum State {
    /** Appraised by people, or scored by rule over facts. */
    SCORED,
    /** The agency's own word only. */
    SELF_SCORED,
    NO_DATA,
    NOT_APPLICABLE
  }

  /**
   * The three values of a leaf side by side; null where there is none.
   *
   * @param self what the agency gives itself
   * @param appraised what the appraisers give
   * @param automatic what the rule gives over facts that nobody declared for the criterion
   */
  public record Streams(
      @Nullable BigDecimal self, @Nullable BigDecimal appraised, @Nullable BigDecimal automatic) {}

  public ScoreTree {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    parts = List.copyOf(parts);
  }

  /** A node that nobody judged. */
  public ScoreTree(
      String code,
      @Nullable BigDecimal value,
      @Nullable BigDecimal maximum,
      State state,
      Map<String, BigDecimal> inputs,
      List<ScoreTree> parts) {
    this(code, value, maximum, state, inputs, parts, null);
  }

  /** The same tree with no value anywhere: nothing in it rests on data. */
  ScoreTree withoutValues() {
    return new ScoreTree(
        code,
        null,
        maximum,
        state,
        parts.isEmpty() ? inputs : Map.of(),
        parts.stream().map(ScoreTree::withoutValues).toList(),
        streams);
  }
}
