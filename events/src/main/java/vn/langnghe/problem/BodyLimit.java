package vn.langnghe.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** The largest body, as Quarkus itself is told. */
@ConfigMapping(prefix = "langnghe.http")
public interface BodyLimit {

  MemorySize maxBody();
}
