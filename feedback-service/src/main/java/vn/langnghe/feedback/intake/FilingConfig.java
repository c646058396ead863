package vn.langnghe.feedback.intake;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How far the client's time of sending may lie from ours. */
@ConfigMapping(prefix = "langnghe.intake")
public interface FilingConfig {

  Duration oldest();

  Duration clockSkew();
}
