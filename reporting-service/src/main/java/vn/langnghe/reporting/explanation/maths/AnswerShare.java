package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.LevelCounts;

/**
 * The share of a node's answers by the formula that is announced with the index. A tree of an older
 * rubric may rest on another formula; its own values tell.
 */
record AnswerShare(Formula formula) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Half of the last published decimal, whatever happens half way. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.005");

  Counts counts(Score score) {
    var answers = score.inputs().answers();
    var levels = answers == null ? null : answers.levels();
    var counts = levels == null ? LevelCounts.NONE : levels;
    return new Counts(formula.numerator(counts), formula.denominator(counts));
  }

  /** Whether every value of the tree is this share of the answers beside it. */
  boolean gives(Score tree) {
    return tree.inputs().isFedByAnswers()
        && isValue(tree)
        && tree.parts().stream().allMatch(this::gives);
  }

  private boolean isValue(Score score) {
    var counts = counts(score);
    var value = score.value();
    if (value == null || counts.denominator() == 0) {
      return value == null && counts.denominator() == 0;
    }
    // |value − 100 n/d| ≤ 0.005, without a division.
    var denominator = BigDecimal.valueOf(counts.denominator());
    var exact = HUNDRED.multiply(BigDecimal.valueOf(counts.numerator()));
    return value
            .multiply(denominator)
            .subtract(exact)
            .abs()
            .compareTo(ROUNDING.multiply(denominator))
        <= 0;
  }
}
