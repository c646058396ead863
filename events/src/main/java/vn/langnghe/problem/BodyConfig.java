package vn.langnghe.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** What a request may carry. */
@ConfigMapping(prefix = "langnghe.http")
public interface BodyConfig {

  /** The largest body; Quarkus' own limit follows it. */
  MemorySize maxBody();
}
