package vn.langnghe.reporting.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.runtime.header.EntityTags;

class DocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7-ab\"",
        "W/\"7-ab\"",
        "\"x\", \"7-ab\"",
        "\"x\",W/\"7-ab\"",
        "W/\"a,b\" , \"7-ab\", \"z\"",
        "*",
        " * "
      })
  void aTagIsFoundInEveryFormOfTheHeader(String header) {
    assertThat(EntityTags.names(header, "\"7-ab\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7-ab", "\"7-ab", "\"7-abc\"", "\"17-ab\"", "\"\"", "W/7-ab", "\"*\""})
  void anotherTagOrABrokenHeaderIsNoMatch(String header) {
    assertThat(EntityTags.names(header, "\"7-ab\"")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip               | true
          deflate, gzip, br  | true
          GZIP;q=0.5         | true
          gzip;q=0           | false
          gzip; q=0.000      | false
          br                 | false
          *                  | false
          ''                 | false
          """)
  void gzipIsSentOnlyToThoseWhoNameIt(String header, boolean accepted) {
    assertThat(Encodings.acceptGzip(header)).isEqualTo(accepted);
  }

  @Test
  void withoutTheHeaderNothingIsCompressed() {
    assertThat(Encodings.acceptGzip(null)).isFalse();
  }

  @Test
  void twoEncodingsHaveTwoTagsAndEitherIsRecognised() {
    var document = Document.current(12, "{\"n\":1}".getBytes(UTF_8));

    assertThat(document.entityTag(false))
        .startsWith("\"12-")
        .isNotEqualTo(document.entityTag(true));
    assertThat(document.matches(document.entityTag(false))).isTrue();
    assertThat(document.matches(document.entityTag(true))).isTrue();
    assertThat(Gzip.unpack(document.gzip())).isEqualTo(document.plain());
  }

  @Test
  void otherBytesHaveAnotherTagEvenInTheSameVersion() {
    var one = Document.current(12, "{\"n\":1}".getBytes(UTF_8));
    var other = Document.current(12, "{\"n\":2}".getBytes(UTF_8));

    assertThat(one.matches(other.entityTag(false))).isFalse();
  }
}
