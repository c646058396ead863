package vn.langnghe.feedback.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTracesTest {

  private static final Submission.Sender SENDER =
      new Submission.Sender(
          "Trần Thị Bưởi", "0912 345 678", "Buoi@Example.vn", "12 Nguyễn Huệ, Pleiku");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chào bà Trần Thị Bưởi.                    | NAME
          Chào bà TRAN THI  BUOI.                   | NAME
          Bà Trần Thị Bưởi đã gọi.                  | NAME
          Cống ở nhà bà TrầnThịBưởi.                | NAME
          Đã gọi số 0912345678.                     | PHONE, PHONE_NUMBER
          Đã gọi số +84 912.345.678 hôm qua.        | PHONE, PHONE_NUMBER
          Đã gọi số ０９１２ ３４５ ６７８.            | PHONE, PHONE_NUMBER
          Đã gọi (0269) 3824 123 của người khác.    | PHONE_NUMBER
          Thư: buoi@example.vn                      | EMAIL
          Thư: BUOI @ example.vn                    | EMAIL
          Cống trước số nhà 12 nguyen hue.          | ADDRESS
          Căn cước 0640 9000 1234.                  | IDENTITY_NUMBER
          Chứng minh 230123456.                     | IDENTITY_NUMBER
          Đường Nguyễn Huệ ở Pleiku đã thông.       |
          Kinh phí 1.250.000.000 đồng, hoặc 250.000.000. |
          Ngày 26/11/2026, hồ sơ H21.17-251126-0001. |
          """)
  void whatTellsWhoAPersonIsIsFoundHoweverItIsWritten(String text, @Nullable String expected) {
    assertThat(PersonalTraces.in(text, SENDER)).isEqualTo(traces(expected));
  }

  @Test
  void aNameOfOneWordIsFoundOnlyAsItIsWritten() {
    var an = new Submission.Sender("Ân", null, null, null);

    assertThat(PersonalTraces.in("An toàn giao thông, ăn uống.", an)).isEmpty();
    assertThat(PersonalTraces.in("Chào anh ân.", an)).containsExactly(PersonalTrace.NAME);
  }

  @Test
  void ofAnAnonymousCaseOnlyNumbersAreLookedFor() {
    assertThat(PersonalTraces.in("Trần Thị Bưởi, 0912345678", null))
        .containsExactly(PersonalTrace.PHONE_NUMBER);
  }

  private static Set<PersonalTrace> traces(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(", ")).map(PersonalTrace::valueOf).collect(Collectors.toSet());
  }
}
