package vn.langnghe.runtime.problem;

import java.util.List;
import java.util.Locale;

/** A way in which a request can fail; each service lists its own in one enum. */
public interface Problem {

  /** The name of the enum's constant. */
  String name();

  ProblemTemplate template();

  /** Stable, kebab-case; the problem's type is {@code /problems/<code>}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HTTP status. */
  default int status() {
    return template().status();
  }

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
