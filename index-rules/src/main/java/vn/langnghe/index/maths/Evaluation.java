package vn.langnghe.index.maths;

/** Evaluates a rubric over facts. The result depends on nothing else. */
public final class Evaluation {

  private Evaluation() {}

  public static ScoreTree evaluate(Rubric rubric, Facts facts) {
    return switch (rubric.unit()) {
      case POINTS -> new Points(rubric, facts).evaluate();
      case PERCENT -> new PooledAnswers(rubric, facts).evaluate();
    };
  }
}
