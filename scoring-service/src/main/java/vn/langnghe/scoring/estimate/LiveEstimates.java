package vn.langnghe.scoring.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Unit;
import vn.langnghe.index.estimation.AnswerMoments;
import vn.langnghe.index.estimation.Linearisation;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.CellMoments;

/**
 * The interval beside a live percent index, from the sums that the cells keep. Whole numbers go in,
 * so neither the order of the answers nor the number of instances can change a digit.
 */
@ApplicationScoped
public class LiveEstimates {

  /** Name of the estimate in which each respondent counts the same. */
  public static final String UNWEIGHTED = "unweighted";

  private final EstimatesConfig config;

  public LiveEstimates(EstimatesConfig config) {
    this.config = config;
  }

  /**
   * Each respondent counts the same. Null for an index in points, for too few respondents, and for
   * a rubric that does not count every answer of the questionnaire, of which the sums speak.
   *
   * @param moments sums over respondents, see {@link CellMoments}
   */
  public IndexScored.@Nullable Estimate unweighted(Rubric rubric, ScoreTree tree, long[] moments) {
    var survey = rubric.survey();
    if (rubric.unit() != Unit.PERCENT || survey == null || tree.value() == null) {
      return null;
    }
    var sums = sums(moments);
    var answers = tree.inputs().answers();
    if (sums.n() < config.fewestRespondents()
        || answers == null
        || answers.valid().longValue() != sums.x()) {
      return null;
    }
    var ratio = Linearisation.simple(sums.of(survey.formula()));
    return PublishedNumbers.estimate(ratio, ratio.n(), config.level(), UNWEIGHTED);
  }

  /**
   * The same beside what was released. Of an item that few answered anew the counts stay behind, so
   * they do not add up to the sums: the interval lies around the value that is public, to one
   * decimal, and says no more of the others than how much people differ.
   *
   * @param counts six counts per item position
   * @param moments sums over respondents, see {@link CellMoments}
   */
  public IndexScored.@Nullable Estimate released(
      Rubric rubric, ScoreTree tree, long[] counts, long[] moments) {
    var survey = rubric.survey();
    var value = tree.value();
    if (rubric.unit() != Unit.PERCENT || survey == null || value == null) {
      return null;
    }
    var sums = sums(moments);
    var answers = tree.inputs().answers();
    if (sums.n() < config.fewestForReleased()
        || answers == null
        || answers.valid().longValue() != valid(counts)) {
      return null;
    }
    var ratio = Linearisation.simple(sums.of(survey.formula()));
    return PublishedNumbers.around(
        value, PublishedNumbers.estimate(ratio, ratio.n(), config.level(), UNWEIGHTED));
  }

  private static long valid(long[] counts) {
    long valid = 0;
    for (int i = 0; i < counts.length; i++) {
      valid += i % Cell.COUNTS_PER_ITEM == 0 ? 0 : counts[i];
    }
    return valid;
  }

  static AnswerMoments sums(long[] moments) {
    return new AnswerMoments(
        moments[CellMoments.N],
        moments[CellMoments.X],
        moments[CellMoments.XX],
        moments[CellMoments.T],
        moments[CellMoments.TT],
        moments[CellMoments.TX],
        moments[CellMoments.S],
        moments[CellMoments.SS],
        moments[CellMoments.SX]);
  }
}
