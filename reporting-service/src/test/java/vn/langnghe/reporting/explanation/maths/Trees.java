package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;
import vn.langnghe.event.ScoreState;

/** Small score trees as scoring announces them. */
final class Trees {

  private Trees() {}

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** Points, given or (null) not applicable. */
  static Score leaf(String code, @Nullable String points) {
    return new Score(
        code,
        points == null ? null : number(points),
        number("10"),
        points == null ? ScoreState.NOT_APPLICABLE : ScoreState.SCORED,
        Inputs.NONE,
        List.of());
  }

  /** A group whose value is named: what differs from the sum of the parts is its own act. */
  static Score group(String code, String value, Map<String, BigDecimal> inputs, Score... parts) {
    return new Score(
        code,
        number(value),
        number("100"),
        ScoreState.SCORED,
        Inputs.byName(inputs),
        Arrays.asList(parts));
  }

  /** An item by counts of the levels 1 to 5. */
  static Score item(String code, long... levels) {
    return pooled(code, List.of(), levels);
  }

  /** A factor: its counts are the sum of its items'. */
  static Score factor(String code, List<Score> parts) {
    var levels = new long[5];
    for (var part : parts) {
      for (int i = 0; i < levels.length; i++) {
        levels[i] +=
            part.inputs()
                .byName()
                .getOrDefault(Integer.toString(i + 1), BigDecimal.ZERO)
                .longValueExact();
      }
    }
    return pooled(code, parts, levels);
  }

  private static Score pooled(String code, List<Score> parts, long... levels) {
    var inputs = new TreeMap<String, BigDecimal>();
    long valid = 0;
    for (int i = 0; i < levels.length; i++) {
      inputs.put(Integer.toString(i + 1), BigDecimal.valueOf(levels[i]));
      valid += levels[i];
    }
    inputs.put("valid", BigDecimal.valueOf(valid));
    var value =
        valid == 0
            ? null
            : BigDecimal.valueOf(100 * (levels[3] + levels[4]))
                .divide(BigDecimal.valueOf(valid), 2, RoundingMode.HALF_UP);
    return new Score(
        code,
        value,
        null,
        value == null ? ScoreState.NO_DATA : ScoreState.SCORED,
        Inputs.byName(inputs),
        parts);
  }
}
