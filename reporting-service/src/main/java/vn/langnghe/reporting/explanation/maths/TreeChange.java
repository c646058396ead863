package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexScored.Score;

/**
 * The change of a score tree.
 *
 * @param change the published difference; null where there is a value on one side only, or none
 * @param state whether contributions are given, and why not
 * @param root the whole, and below it everything that contributed
 */
public record TreeChange(@Nullable BigDecimal change, State state, Contribution root) {

  /** Published values have two decimals; one that was written shorter has them, too. */
  private static final int DECIMALS = 2;

  /** Whether contributions are given, and why not. */
  public enum State {
    EXPLAINED,
    /** A value is missing on one side. */
    NO_VALUE,
    /** Few people answered, or few answers lie between the two. */
    WITHHELD,
    /** The two rest on different units or formulas. */
    NOT_COMPARABLE
  }

  /**
   * Takes a change apart.
   *
   * @param formula how the index makes a percentage of pooled answers; null where it does not
   * @param withheld whether counts of answers may not be told, not even by what they did
   */
  public static TreeChange of(
      Score before, Score after, @Nullable Formula formula, boolean withheld) {
    var pair = Pair.of(before, after);
    var change = difference(before, after);
    if (change == null) {
      return new TreeChange(null, State.NO_VALUE, pair.valuesOnly());
    }
    if (isPooled(before) != isPooled(after)) {
      return new TreeChange(change, State.NOT_COMPARABLE, pair.valuesOnly());
    }
    if (!isPooled(after)) {
      return new TreeChange(change, State.EXPLAINED, PointChange.of(pair));
    }
    if (withheld) {
      return new TreeChange(change, State.WITHHELD, pair.valuesOnly());
    }
    var share = formula == null ? null : new AnswerShare(formula);
    return share != null && share.gives(before) && share.gives(after)
        ? new TreeChange(change, State.EXPLAINED, PooledChange.of(pair, share, change))
        : new TreeChange(change, State.NOT_COMPARABLE, pair.valuesOnly());
  }

  /** Whether the value is a percentage over the answers of all leaves together. */
  public static boolean isPooled(Score root) {
    return root.maximum() == null && root.inputs().isFedByAnswers();
  }

  static @Nullable BigDecimal difference(Score before, Score after) {
    var from = before.value();
    var to = after.value();
    return from == null || to == null ? null : scaled(to.subtract(from));
  }

  static BigDecimal scaled(BigDecimal value) {
    return value.scale() < DECIMALS ? value.setScale(DECIMALS) : value;
  }
}
