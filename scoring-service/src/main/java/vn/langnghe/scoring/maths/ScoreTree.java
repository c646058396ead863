package vn.langnghe.scoring.maths;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion was given, and why.
 *
 * @param code code of the criterion
 * @param value points or percent; null where there is nothing to judge
 * @param maximum highest points; null where the unit is percent
 * @param state whether the value rests on data. A value beside {@link State#NO_DATA} was given by
 *     the rubric because there was nothing to count ("no feedback received: 6 points")
 * @param inputs the numbers that went in, by name, in the order of the rule
 * @param parts the criteria below
 */
public record ScoreTree(
    String code,
    @Nullable BigDecimal value,
    @Nullable BigDecimal maximum,
    State state,
    Map<String, BigDecimal> inputs,
    List<ScoreTree> parts) {

  /** Whether a value rests on data. */
  public enum State {
    SCORED,
    NO_DATA,
    NOT_APPLICABLE
  }

  public ScoreTree {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    parts = List.copyOf(parts);
  }

  /** The same tree with no value anywhere: nothing in it rests on data. */
  ScoreTree withoutValues() {
    return new ScoreTree(
        code, null, maximum, state, inputs, parts.stream().map(ScoreTree::withoutValues).toList());
  }
}
