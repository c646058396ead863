package vn.langnghe.scoring.freeze;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What freezing needs to be told. */
@ConfigMapping(prefix = "langnghe.freeze")
public interface FreezeConfig {

  /**
   * Base64 of 32 bytes: seals the private key that signs manifests. Without it nothing can be
   * frozen; everything else works.
   */
  Optional<String> signingSecret();
}
