package vn.langnghe.reporting.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;

/**
 * Withholds the counts of answers by level where few people answered. Where one cell of a tree is
 * small, the counts of the whole tree are withheld: a single gap could be filled by subtracting the
 * siblings from their sum. Values stay, beside their n.
 */
public final class Disclosure {

  /** Only criteria that are fed by answers have this input: the answers that count. */
  private static final String VALID = "valid";

  private final BigDecimal minimum;

  public Disclosure(int minimum) {
    this.minimum = BigDecimal.valueOf(minimum);
  }

  /** Whether the counts of answers in this score are withheld. */
  public boolean withholds(IndexScored scored) {
    return small(BigDecimal.valueOf(scored.n())) || anySmall(scored.score());
  }

  /**
   * Whether so few answers lie between two versions of one score that what they did would tell who
   * gave them.
   */
  public boolean withholdsBetween(IndexScored before, IndexScored after) {
    return small(BigDecimal.valueOf(Math.abs(after.n() - before.n())))
        || small(valid(after.score()).subtract(valid(before.score())).abs());
  }

  /** Whether too few people answered for an agency to be told of alone. */
  public boolean isFew(long n) {
    return small(BigDecimal.valueOf(n));
  }

  private static BigDecimal valid(Score score) {
    return score.inputs().getOrDefault(VALID, BigDecimal.ZERO);
  }

  /** The score as it may be shown where its counts are withheld. */
  Score withheld(Score score) {
    return new Score(
        score.code(),
        score.value(),
        score.maximum(),
        score.state(),
        fedByAnswers(score) ? Map.of() : score.inputs(),
        score.parts().stream().map(this::withheld).toList(),
        score.streams());
  }

  static boolean fedByAnswers(Score score) {
    return score.inputs().containsKey(VALID);
  }

  private boolean anySmall(Score score) {
    var valid = score.inputs().get(VALID);
    return (valid != null && small(valid)) || anySmall(score.parts());
  }

  private boolean anySmall(List<Score> parts) {
    return parts.stream().anyMatch(this::anySmall);
  }

  private boolean small(BigDecimal n) {
    return n.signum() > 0 && n.compareTo(minimum) < 0;
  }
}
