package vn.langnghe.feedback.privacy;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys that seal personal data. */
@ConfigMapping(prefix = "langnghe.personal-data")
public interface PersonalDataConfig {

  /** Base64 of 32 bytes; optional here only so that the refusal to start can be a sentence. */
  Optional<String> key();

  /** Keys that may still be needed to read what was sealed before the key was changed. */
  Optional<List<String>> previousKeys();
}
