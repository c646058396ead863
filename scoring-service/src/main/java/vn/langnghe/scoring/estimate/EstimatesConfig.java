package vn.langnghe.scoring.estimate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What is estimated from how many people, and how sure it is said to be. */
@ConfigMapping(prefix = "langnghe.estimates")
public interface EstimatesConfig {

  /** Below so many respondents nothing is estimated and no count is shown. */
  @WithDefault("5")
  long fewestRespondents();

  /** Below so many released answers no interval is public: it would say little, and too much. */
  @WithDefault("30")
  long fewestForReleased();

  /** Confidence in percent where no method record names one. */
  @WithDefault("95")
  BigDecimal level();
}
