package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion or agency did to a change.
 *
 * @param code code of the criterion or agency
 * @param kind what the row stands for
 * @param before its own value before, in points or percent; null where there was none
 * @param after its own value after; null where there is none
 * @param contribution its part of the change, in the unit and with the decimals of the index; null
 *     where it cannot be told or is withheld
 * @param effects the two halves of a contribution to a percentage; null elsewhere
 * @param parts the rows below; their contributions sum to this one
 */
public record Contribution(
    String code,
    Kind kind,
    @Nullable BigDecimal before,
    @Nullable BigDecimal after,
    @Nullable BigDecimal contribution,
    @Nullable Effects effects,
    List<Contribution> parts) {

  /** What a row stands for. */
  public enum Kind {
    /** A criterion that was there before and after. */
    CRITERION,
    /** A criterion of the later rubric only. */
    NEW,
    /** A criterion of the earlier rubric only. */
    DROPPED,
    /** Points or answers of the node itself: it had sub-criteria on one side only. */
    DIRECT,
    /** The sum of the parts against the cap of their group, or the floor of penalties. */
    LIMIT,
    /** Points stretched to the full maximum because something does not apply; caps included. */
    RESCALING,
    /** A condition without which the whole index is zero. */
    REFUSAL,
    /** An agency that was counted before and after. */
    AGENCY,
    /** An agency that was counted after only. */
    JOINED,
    /** An agency that was counted before only. */
    LEFT,
    /** Answers that belong to the parent and to none of the agencies listed. */
    REMAINDER,
    /** Agencies that are too small to be told of alone. */
    TOGETHER
  }

  /**
   * The halves of a contribution to a percentage.
   *
   * @param rate from other answers
   * @param mix from a larger or smaller share of all answers
   */
  public record Effects(BigDecimal rate, BigDecimal mix) {

    static final Effects NONE = new Effects(BigDecimal.ZERO, BigDecimal.ZERO);

    Effects plus(Effects other) {
      return new Effects(rate.add(other.rate), mix.add(other.mix));
    }
  }

  public Contribution {
    parts = List.copyOf(parts);
  }
}
