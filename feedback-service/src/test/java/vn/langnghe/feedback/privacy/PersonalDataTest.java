package vn.langnghe.feedback.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String OTHER = "//79/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=";
  private static final UUID CASE = new UUID(1, 2);
  private static final String TEXT = "Nguyễn Văn An phản ánh đường hỏng";

  private final PersonalData data = with(KEY, List.of());

  @Test
  void whatWasSealedOpensAgain() {
    assertThat(data.open(CASE, "text", data.seal(CASE, "text", TEXT))).isEqualTo(TEXT);
  }

  @Test
  void sealedBytesShowNothingAndNeverRepeat() {
    var first = data.seal(CASE, "text", TEXT);
    var second = data.seal(CASE, "text", TEXT);

    assertThat(new String(first, StandardCharsets.UTF_8)).doesNotContain("An", "ph");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void sealedBytesCannotMoveToAnotherCaseOrField() {
    var sealed = data.seal(CASE, "text", TEXT);

    assertThatThrownBy(() -> data.open(new UUID(1, 3), "text", sealed))
        .hasMessageContaining("cannot be processed");
    assertThatThrownBy(() -> data.open(CASE, "answer", sealed))
        .hasMessageContaining("cannot be processed");
  }

  @Test
  void aChangedByteIsNoticed() {
    var sealed = data.seal(CASE, "text", TEXT);
    sealed[sealed.length - 1] ^= 1;

    assertThatThrownBy(() -> data.open(CASE, "text", sealed))
        .hasMessageContaining("cannot be processed")
        .hasMessageNotContaining(TEXT);
  }

  @Test
  void afterAKeyChangeTheOldKeyStillOpens() {
    var sealed = data.seal(CASE, "text", TEXT);

    assertThat(with(OTHER, List.of(KEY)).open(CASE, "text", sealed)).isEqualTo(TEXT);
    assertThatThrownBy(() -> with(OTHER, List.of()).open(CASE, "text", sealed))
        .hasMessageContaining("previous-keys");
  }

  @Test
  void withoutAKeyTheServiceSaysWhatToDo() {
    assertThatThrownBy(() -> with(null, List.of()))
        .hasMessage(
            "The personal data key (LANGNGHE_PERSONAL_DATA_KEY) is not set: the service keeps names"
                + " and complaints only sealed. Create one with `openssl rand -base64 32` and keep"
                + " it safe.");
  }

  @Test
  void aKeyOfTheWrongSizeIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> with("c2VjcmV0", List.of()))
        .hasMessageContaining("exactly 32 bytes")
        .hasMessageNotContaining("c2VjcmV0");
    assertThatThrownBy(() -> with("%%%", List.of())).hasMessageContaining("is not base64");
  }

  private static PersonalData with(@Nullable String key, List<String> previous) {
    return new PersonalData(
        new PersonalDataConfig() {
          @Override
          public Optional<String> key() {
            return Optional.ofNullable(key);
          }

          @Override
          public Optional<List<String>> previousKeys() {
            return Optional.of(previous);
          }
        });
  }
}
