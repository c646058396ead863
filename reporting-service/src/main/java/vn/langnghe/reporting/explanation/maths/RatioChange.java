package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.reporting.explanation.maths.Contribution.Effects;

/**
 * The change of a ratio of sums, taken apart by the units that are summed (E. M. Kitagawa,
 * "Components of a difference between two rates", Journal of the American Statistical Association
 * 50, 1955). With {@code r} a unit's own ratio, {@code w} its share of the denominator and {@code
 * R} the whole ratio, a unit contributes
 *
 * <pre>mean(w) · Δr  +  (mean(r) − mean(R)) · Δw  =  Δ(w·r) − mean(R) · Δw</pre>
 *
 * the rate effect and the mix effect. The right-hand side is linear in the counts: parts of a unit
 * contribute what the unit does, however finely it is divided. All arithmetic is in whole numbers;
 * only the last step rounds, so that the rounded contributions sum to the published change.
 */
final class RatioChange {

  private static final BigInteger TWO = BigInteger.TWO;

  private final BigInteger numeratorBefore;
  private final BigInteger before;
  private final BigInteger numeratorAfter;
  private final BigInteger after;
  private final int decimals;

  private RatioChange(Counts before, Counts after, int decimals) {
    this.numeratorBefore = BigInteger.valueOf(before.numerator());
    this.before = BigInteger.valueOf(before.denominator());
    this.numeratorAfter = BigInteger.valueOf(after.numerator());
    this.after = BigInteger.valueOf(after.denominator());
    this.decimals = decimals;
  }

  /** What is summed, before and after. */
  record Unit(Counts before, Counts after) {}

  /** A unit's part of the change in percent; the effects sum to the contribution. */
  record Part(BigDecimal contribution, Effects effects) {}

  /**
   * The parts of a published change, one for each unit, in order.
   *
   * @param units what is summed; the sums of the denominators are above zero on both sides
   * @param change the published difference in percent: the parts sum to it
   */
  static List<Part> of(List<Unit> units, BigDecimal change) {
    var whole =
        new RatioChange(
            units.stream().map(Unit::before).reduce(Counts.NONE, Counts::plus),
            units.stream().map(Unit::after).reduce(Counts.NONE, Counts::plus),
            change.scale());
    var contributions =
        Apportionment.of(
            units.stream().map(whole::scaled).toList(),
            TWO.multiply(whole.before.pow(2)).multiply(whole.after.pow(2)),
            change.unscaledValue());
    var parts = new ArrayList<Part>(units.size());
    for (int i = 0; i < units.size(); i++) {
      var contribution = new BigDecimal(contributions.get(i), change.scale());
      var rate = whole.rate(units.get(i));
      parts.add(new Part(contribution, new Effects(rate, contribution.subtract(rate))));
    }
    return parts;
  }

  /** The contribution in the last published decimal, times 2·D0²·D1². */
  private BigInteger scaled(Unit unit) {
    var n0 = BigInteger.valueOf(unit.before().numerator());
    var d0 = BigInteger.valueOf(unit.before().denominator());
    var n1 = BigInteger.valueOf(unit.after().numerator());
    var d1 = BigInteger.valueOf(unit.after().denominator());
    var reached = cross(n1, before, n0, after);
    var weight = cross(d1, before, d0, after);
    var mean = numeratorBefore.multiply(after).add(numeratorAfter.multiply(before));
    return TWO.multiply(before)
        .multiply(after)
        .multiply(reached)
        .subtract(mean.multiply(weight))
        .multiply(hundred());
  }

  /** A unit that answered on one side only has no other ratio to compare with: it is all mix. */
  private BigDecimal rate(Unit unit) {
    if (unit.before().denominator() <= 0 || unit.after().denominator() <= 0) {
      return BigDecimal.ZERO.setScale(decimals);
    }
    var n0 = BigInteger.valueOf(unit.before().numerator());
    var d0 = BigInteger.valueOf(unit.before().denominator());
    var n1 = BigInteger.valueOf(unit.after().numerator());
    var d1 = BigInteger.valueOf(unit.after().denominator());
    var weights = d0.multiply(after).add(d1.multiply(before));
    var dividend = weights.multiply(cross(n1, d0, n0, d1)).multiply(BigInteger.valueOf(100));
    var divisor = TWO.multiply(before).multiply(after).multiply(d0).multiply(d1);
    return new BigDecimal(dividend)
        .divide(new BigDecimal(divisor), decimals, RoundingMode.HALF_EVEN);
  }

  private static BigInteger cross(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    return a.multiply(b).subtract(c.multiply(d));
  }

  /** 100 percent in the last published decimal. */
  private BigInteger hundred() {
    return BigInteger.TEN.pow(decimals + 2);
  }
}
