package vn.langnghe.feedback.citizen;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How many wrong codes one source may try. */
@ConfigMapping(prefix = "langnghe.tracking")
public interface TrackingConfig {

  int wrongCodes();

  Duration within();

  /** How many sources are remembered at most; the longest silent one is forgotten first. */
  int sources();
}
