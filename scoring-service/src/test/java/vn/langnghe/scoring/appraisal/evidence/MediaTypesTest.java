package vn.langnghe.scoring.appraisal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

  @Test
  void aFileIsWhatItsBytesSay() {
    assertThat(MediaTypes.taken("Application/PDF; charset=x")).contains("application/pdf");
    assertThat(MediaTypes.taken("image/svg+xml")).isEmpty();
    assertThat(MediaTypes.matches("application/pdf", ascii("%PDF-1.4"))).isTrue();
    assertThat(MediaTypes.matches("application/pdf", ascii("<html>"))).isFalse();
    assertThat(MediaTypes.matches("application/pdf", new byte[0])).isFalse();
    assertThat(MediaTypes.matches("image/jpeg", new byte[] {-1, -40, -1, 0})).isTrue();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
