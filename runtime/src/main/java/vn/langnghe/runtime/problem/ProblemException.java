package vn.langnghe.runtime.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem. Thrown at the edge only, and cheap: it has no stack trace. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;
  private final transient List<FieldError> errors;
  private final transient Object[] args;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  ProblemException(Problem problem, List<FieldError> errors, Object... args) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.errors = List.copyOf(errors);
    this.args = args.clone();
  }

  /** Adds a header to the answer, for example {@code Retry-After}. */
  public ProblemException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Problem problem() {
    return problem;
  }

  public List<FieldError> errors() {
    return errors;
  }

  Object[] args() {
    return args.clone();
  }

  Map<String, String> headers() {
    return headers;
  }
}
