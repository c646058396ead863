package vn.langnghe.runtime.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final byte[] CONTENT = "Nội dung".getBytes(UTF_8);

  @Test
  void whoKnowsTheSecretReadsTheContent() {
    var secret = RandomText.next();

    assertThat(SecretBox.of(secret).open(SecretBox.of(secret).seal(CONTENT))).isEqualTo(CONTENT);
  }

  @Test
  void theSameContentIsSealedDifferentlyEachTime() {
    var box = SecretBox.of("secret");

    assertThat(box.seal(CONTENT)).isNotEqualTo(box.seal(CONTENT));
  }

  @Test
  void anotherSecretAndAChangedByteAreRefused() {
    var sealed = SecretBox.of("secret").seal(CONTENT);

    assertThatIllegalStateException().isThrownBy(() -> SecretBox.of("other").open(sealed));
    sealed[sealed.length - 1] ^= 1;
    assertThatIllegalStateException().isThrownBy(() -> SecretBox.of("secret").open(sealed));
  }
}
