package vn.langnghe.reporting.score;

import java.math.BigDecimal;
import java.util.List;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.event.Inputs;

/**
 * Withholds the counts of answers by level where few people answered. Where one cell of a tree is
 * small, the counts of the whole tree are withheld: a single gap could be filled by subtracting the
 * siblings from their sum. Values stay, beside their n.
 */
public final class Disclosure {

  /** For those who may see what single answers did: nothing is withheld. */
  public static final Disclosure OF_ALL = new Disclosure(0);

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
    var answers = score.inputs().answers();
    return answers == null ? BigDecimal.ZERO : answers.valid();
  }

  /** The score as it may be shown where its counts are withheld. */
  Score withheld(Score score) {
    return new Score(
        score.code(),
        score.value(),
        score.maximum(),
        score.state(),
        score.inputs().isFedByAnswers() ? Inputs.NONE : score.inputs(),
        score.parts().stream().map(this::withheld).toList(),
        score.streams());
  }

  private boolean anySmall(Score score) {
    var answers = score.inputs().answers();
    return (answers != null && answers.isFewerThan(minimum)) || anySmall(score.parts());
  }

  private boolean anySmall(List<Score> parts) {
    return parts.stream().anyMatch(this::anySmall);
  }

  private boolean small(BigDecimal n) {
    return n.signum() > 0 && n.compareTo(minimum) < 0;
  }
}
