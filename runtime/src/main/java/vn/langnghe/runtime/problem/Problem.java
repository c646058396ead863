package vn.langnghe.runtime.problem;

import java.util.List;
import vn.langnghe.event.Text;

/** A way in which a request can fail; each service lists its own in one enum. */
public interface Problem {

  /** Stable, kebab-case; the problem's type is {@code /problems/<code>}. */
  String code();

  /** HTTP status. */
  int status();

  /** One sentence for a person; {@code {0}}, {@code {1}} stand for the arguments. */
  Text title();

  default ProblemException with(Object... args) {
    return new ProblemException(this, List.of(), args);
  }

  default ProblemException with(List<FieldError> errors) {
    return new ProblemException(this, errors);
  }

  default ProblemException with(List<FieldError> errors, Object... args) {
    return new ProblemException(this, errors, args);
  }
}
