package vn.langnghe.scoring.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Unit;
import vn.langnghe.index.estimation.AnswerMoments;
import vn.langnghe.index.estimation.Linearisation;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.ScoreTree;
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
