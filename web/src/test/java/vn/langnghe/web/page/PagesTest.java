package vn.langnghe.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "br,gzip"})
  void whoTakesGzipGetsIt(String header) {
    assertThat(Pages.acceptsGzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip;q=0.0, br", "x-gzip"})
  void whoDoesNotGetsThePagePlain(String header) {
    assertThat(Pages.acceptsGzip(header)).isFalse();
  }

  @Test
  void whoSaysNothingGetsThePagePlain() {
    assertThat(Pages.acceptsGzip(null)).isFalse();
  }
}
