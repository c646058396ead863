package vn.langnghe.runtime.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAcceptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/json; charset=\"utf-8\" ; q=0.5, text/csv",
        "text/*"
      })
  void whatBrowsersAndProgramsSendIsRead(String accept) {
    assertThat(ReadableAccept.isReadable(List.of(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "json", "application/", "/json", "text/html;q", ",", "a/b,", "ü/ü"})
  void whatNamesNoMediaTypesIsNot(String accept) {
    assertThat(ReadableAccept.isReadable(List.of(accept))).isFalse();
  }

  @Test
  void theLongestHeaderThatComesInIsReadToo() {
    assertThat(ReadableAccept.isReadable(List.of("a/b" + ",a/b".repeat(4_000)))).isTrue();
    assertThat(ReadableAccept.isReadable(List.of("a/b" + ";a=b".repeat(4_000)))).isTrue();
    assertThat(ReadableAccept.isReadable(List.of("a/b" + ";a=b".repeat(4_000) + ";"))).isFalse();
  }

  @Test
  void noHeaderIsNoFault() {
    assertThat(ReadableAccept.isReadable(List.of())).isTrue();
  }
}
