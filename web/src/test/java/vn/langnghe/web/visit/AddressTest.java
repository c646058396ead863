package vn.langnghe.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  private static final Address VIEW =
      Address.of("/").with("index", "766").with("period", "2026").with("agency", "H21.17");

  @Test
  void choicesKeepTheirOrderSoThatEqualPagesHaveEqualAddresses() {
    assertThat(VIEW).hasToString("/?index=766&period=2026&agency=H21.17");
    assertThat(VIEW.with("index", "PAR-DEPT"))
        .hasToString("/?index=PAR-DEPT&period=2026&agency=H21.17");
  }

  @Test
  void aChoiceThatIsTakenBackLeavesNoTrace() {
    assertThat(VIEW.without("agency")).hasToString("/?index=766&period=2026");
    assertThat(Address.of("/privacy").with("lang", null)).hasToString("/privacy");
  }

  @Test
  void whatSomebodyTypedCannotBreakOutOfTheAddress() {
    assertThat(Address.of("/").with("agency", "\"><b>&x=1"))
        .hasToString("/?agency=%22%3E%3Cb%3E%26x%3D1");
    assertThat(Address.segment("a b/c")).isEqualTo("a%20b%2Fc");
  }
}
