package vn.langnghe.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretCheckTest {

  @Test
  void theValueOfAnExampleIsNoSecret() {
    assertThat(
            SecretCheck.examples(
                Map.of(
                    "LANGNGHE_OIDC_SECRET", "change-me",
                    "LANGNGHE_DB_PASSWORD", " Change-Me",
                    "LANGNGHE_KAFKA_PASSWORD", "a real one",
                    "SOMEBODY_ELSES", "change-me")))
        .containsExactly("LANGNGHE_DB_PASSWORD", "LANGNGHE_OIDC_SECRET");
  }
}
