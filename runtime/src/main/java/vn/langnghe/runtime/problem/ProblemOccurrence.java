package vn.langnghe.runtime.problem;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The problem that the present request ended with, for an answer in another form than JSON. */
@RequestScoped
public class ProblemOccurrence {

  private @Nullable ProblemException problem;

  void set(ProblemException thrown) {
    problem = thrown;
  }

  /** What is told in a language; empty while the request goes well. */
  public Optional<ProblemBody> in(Language language) {
    return Optional.ofNullable(problem).map(thrown -> ProblemBody.of(thrown, language));
  }
}
