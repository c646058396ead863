package vn.langnghe.scoring.appraisal.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much evidence is kept. */
@ConfigMapping(prefix = "langnghe.evidence")
public interface EvidenceConfig {

  /** The files of one agency in one round together. */
  @WithDefault("500M")
  MemorySize perRecord();
}
