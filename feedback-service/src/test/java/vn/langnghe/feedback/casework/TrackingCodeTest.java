package vn.langnghe.feedback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {

  @Test
  void eightyBitsBecomeSixteenCharactersInGroups() {
    assertThat(TrackingCode.of(HexFormat.of().parseHex("00443214c74254b635cf")))
        .isEqualTo("0123-4567-89AB-CDEF");
    assertThat(TrackingCode.of(HexFormat.of().parseHex("ffffffffffffffffffff")))
        .isEqualTo("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123-4567-89AB-CDE1",
        "0123456789abcde1",
        "o123 4567 89ab cdel",
        "O123-4567-89AB-CDEI",
        " 0123-4567-89AB-CDE1\n",
        "\t0123\u00a04567\u200989AB\u3000CDE1",
        "0123\u20134567\u201189AB\u2212CDE1",
        "\ufeff0123-4567\u200b-89AB-CDE1",
        "\uff10\uff11\uff12\uff13-4567-89AB-CDE1"
      })
  void whatAPersonMayTypeFindsTheSameCase(String typed) {
    assertThat(TrackingCode.hash(typed)).isEqualTo(TrackingCode.hash("0123-4567-89AB-CDE1"));
  }

  @Test
  void anotherCodeIsAnotherCase() {
    assertThat(TrackingCode.hash("0123-4567-89AB-CDE2"))
        .isNotEqualTo(TrackingCode.hash("0123-4567-89AB-CDE1"));
  }
}
