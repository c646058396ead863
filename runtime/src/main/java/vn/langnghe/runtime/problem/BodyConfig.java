package vn.langnghe.runtime.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What a request may carry. */
@ConfigMapping(prefix = "langnghe.http")
public interface BodyConfig {

  /** The largest body that is taken. */
  MemorySize maxBody();

  /** Up to here a client is heard out: most read no answer before they have sent everything. */
  MemorySize patience();

  /** A body that has not arrived after this time does not arrive any more. */
  Duration deadline();
}
