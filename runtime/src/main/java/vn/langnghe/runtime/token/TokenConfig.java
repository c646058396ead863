package vn.langnghe.runtime.token;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a verified token is remembered. */
@ConfigMapping(prefix = "langnghe.token")
public interface TokenConfig {

  /** Longest time between two verifications of one token; never beyond the token's own end. */
  Duration remembered();

  /** Most tokens that are remembered. */
  int most();
}
