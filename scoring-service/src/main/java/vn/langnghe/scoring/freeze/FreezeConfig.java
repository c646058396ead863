package vn.langnghe.scoring.freeze;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What freezing needs to be told. */
@ConfigMapping(prefix = "langnghe.freeze")
public interface FreezeConfig {

  /**
   * File with the Ed25519 private key that signs manifests (PKCS #8 in PEM). Without it nothing can
   * be frozen; everything else works.
   */
  Optional<Path> signingKey();
}
