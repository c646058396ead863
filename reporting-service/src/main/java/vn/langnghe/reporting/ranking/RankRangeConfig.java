package vn.langnghe.reporting.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** How ranges of ranks are made. */
@ConfigMapping(prefix = "langnghe.rank-ranges")
public interface RankRangeConfig {

  /** Number of draws. */
  @WithDefault("2000")
  int draws();

  /** Confidence in percent. */
  @WithDefault("95")
  BigDecimal level();

  /** Changes are gathered for so long before a ranking is simulated again. */
  @WithDefault("2s")
  Duration pause();
}
