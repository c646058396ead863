package vn.langnghe.survey.intake;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How answers are taken in. */
@ConfigMapping(prefix = "langnghe.response")
public interface ResponseConfig {

  /** Most responses that wait for a commit; beyond, clients are told to come again. */
  @Min(1)
  @Max(100_000)
  int waiting();

  /** Most responses in one commit. */
  @Min(1)
  @Max(5_000)
  int group();

  /** Threads that commit, each with a database connection of its own. */
  @Min(1)
  @Max(4)
  int writers();
}
