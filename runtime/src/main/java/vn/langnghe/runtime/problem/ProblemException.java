package vn.langnghe.runtime.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.Text;

/** Ends a request with a problem. Thrown at the edge only, and cheap: it has no stack trace. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;
  private final transient List<FieldError> errors;
  private final transient Object[] args;
  private transient Text detail;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  ProblemException(Problem problem, List<FieldError> errors, Object... args) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.errors = List.copyOf(errors);
    this.args = args.clone();
    this.detail = problem.template().told(args);
  }

  /** Adds a header to the answer, for example {@code Retry-After}. */
  public ProblemException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Tells this occurrence in these words, not in those of the template. */
  public ProblemException detail(Text words) {
    detail = words;
    return this;
  }

  public Problem problem() {
    return problem;
  }

  public List<FieldError> errors() {
    return errors;
  }

  Text detail() {
    return detail;
  }

  Object[] args() {
    return args.clone();
  }

  Map<String, String> headers() {
    return headers;
  }
}
