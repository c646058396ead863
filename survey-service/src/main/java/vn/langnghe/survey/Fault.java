package vn.langnghe.survey;

import java.util.List;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.problem.FieldError;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param field path of the field, for example {@code answers.I.A.1}
 * @param args values for the placeholders of the problem's sentence
 */
public record Fault(String field, SurveyProblem problem, List<Object> args) {

  public Fault {
    args = List.copyOf(args);
  }

  public static Fault of(String field, SurveyProblem problem, Object... args) {
    return new Fault(field, problem, List.of(args));
  }

  public FieldError toFieldError() {
    var title = problem.template().detail();
    return new FieldError(field, problem.code(), new Text(fill(title.vi()), fill(title.en())));
  }

  private String fill(String sentence) {
    var filled = sentence;
    for (int i = 0; i < args.size(); i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(args.get(i)));
    }
    return filled;
  }
}
