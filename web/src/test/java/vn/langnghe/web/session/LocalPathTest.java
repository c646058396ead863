package vn.langnghe.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @Test
  void aPageOfThisServiceIsGoneOnTo() {
    assertThat(LocalPath.of("/?index=766&period=2026#detail"))
        .hasToString("/?index=766&period=2026#detail");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "remarks",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a b",
        "/%",
        "/api/v1/campaigns",
        "/sign-in?to=/",
        "/signed-out"
      })
  void everythingElseLeadsToTheAccountPage(String wanted) {
    assertThat(LocalPath.of(wanted)).hasToString("/account");
  }
}
