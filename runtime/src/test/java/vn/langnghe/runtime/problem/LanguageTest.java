package vn.langnghe.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|EN",
        "EN-gb|EN",
        "vi-VN,en|VI",
        "en;q=0.4, vi;q=0.5|VI",
        "fr, de;q=0.9, en;q=0.1|EN",
        "en;q=0, vi;q=0.1|VI",
        "en;q=0|VI",
        "*|VI",
        "eng|VI",
      })
  void theHeaviestWishThatWeSpeakDecides(String header, Language language) {
    assertThat(Language.preferred(header)).isEqualTo(language);
  }

  @Test
  void whoWishesNothingIsAnsweredInVietnamese() {
    assertThat(Language.preferred(null)).isEqualTo(Language.VI);
    assertThat(Language.preferred("")).isEqualTo(Language.VI);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vi;q=high", "vi;q=1.5", "vi;q", "vi; q=", ";;", "q=1", "ti\u1ebfng", "vi;q=-1"})
  void aWishThatCannotBeReadCountsAsNotSent(String unreadable) {
    assertThat(Language.preferred(unreadable)).isEqualTo(Language.VI);
    assertThat(Language.preferred(unreadable + ",en")).isEqualTo(Language.EN);
    assertThat(Language.preferred("en," + unreadable)).isEqualTo(Language.EN);
  }
}
