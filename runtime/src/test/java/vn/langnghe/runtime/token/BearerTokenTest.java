package vn.langnghe.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a", "a.b", "a.b.", ".b.c", "a..c", "a.b.c.d", "a.b.c "})
  void onlyThreePartsMakeAToken(String text) {
    assertThat(BearerToken.of("Bearer " + text).orElseThrow().isWellFormed()).isFalse();
  }

  @Test
  void theSchemeIsReadInAnyCase() {
    assertThat(BearerToken.of("bearer a-_.b.9"))
        .hasValueSatisfying(token -> assertThat(token.isWellFormed()).isTrue());
  }

  @Test
  void otherSchemesAreNoBearers() {
    assertThat(BearerToken.of(null)).isEmpty();
    assertThat(BearerToken.of("Bearer")).isEmpty();
    assertThat(BearerToken.of("Basic YTpi")).isEmpty();
  }
}
