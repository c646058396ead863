package vn.langnghe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard as people see it: in a real browser, with and without scripts, small and large. */
class DashboardPageIT {
  private static final String AGENCY = "/?index=766&period=2026&agency=H21.17";
  private static final World WORLD = World.shared();
  private static final Chromium CHROMIUM = Chromium.start();
  private static final HasTextOptions LONG_PATIENCE = new HasTextOptions().setTimeout(60_000);

  @BeforeAll
  static void theSampleProvinceIsScored() {
    WORLD.loadSampleProvince();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WORLD.index("766", "H21.17", "2026").path("value").asText().equals("79.27"));
  }

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.e2e.Look#all")
  void theRankingIsFitToBeReadInEveryLook(Look look) {
    try (var viewed = open("/", look)) {
      assertThat(viewed.page().locator("#ranking tbody tr")).hasCount(14);
      viewed.isFitToBeRead("ranking");
    }
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.e2e.Look#all")
  void anAgencyIsFitToBeReadInEveryLook(Look look) {
    try (var viewed = open(AGENCY, look)) {
      assertThat(viewed.page().locator("#detail .total b"))
          .hasText(look.language().startsWith("vi") ? "79,27" : "79.27");
      viewed.page().locator("#part-H21\\.17-TDGQ > summary").click();
      viewed.isFitToBeRead("agency");
    }
  }

  @ParameterizedTest
  @MethodSource("vn.langnghe.e2e.Look#few")
  void theStatementsAtTheFootAreFitToBeRead(Look look) {
    for (var statement : new String[] {"accessibility", "privacy", "open-data"}) {
      try (var viewed = open("/" + statement, look)) {
        viewed.isFitToBeRead(statement);
      }
    }
  }

  @Test
  void anAgencyFitsOnPaper() {
    try (var viewed = open(AGENCY, Look.desk())) {
      viewed.isPrinted("agency");
    }
  }

  @Test
  void withoutScriptsTheFormAndTheLinksLeadEverywhere() {
    try (var viewed = open("/", Look.plain())) {
      var page = viewed.page();
      page.getByLabel("Kỳ", new GetByLabelOptions().setExact(true)).selectOption("month");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Xem")).click();
      assertThat(page).hasURL(Pattern.compile("/\\?index=766&period=\\d{4}-\\d\\d$"));

      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sở Y tế").setExact(true))
          .click();
      assertThat(page.locator("#detail h2")).hasText("Sở Y tế tỉnh Gia Lai");

      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("English")).click();
      assertThat(page.locator("#detail h2")).hasText("Department of Health of Gia Lai Province");
      page.navigate(WORLD.page("reporting", "/"));
      assertThat(page.locator("html")).hasAttribute("lang", "en");

      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Dark")).click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void withScriptsAnAgencyOpensInPlaceAndTheAddressFollows() {
    try (var viewed = open("/?index=766&period=2026", Look.desk())) {
      var page = viewed.page();
      page.evaluate("window.isSamePage = true");
      assertThat(page.locator("#state")).hasText("trực tiếp");
      assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Xem"))).isHidden();

      page.locator("#row-H21\\.17 a").click();
      assertThat(page.locator("#detail")).isFocused();
      assertThat(page).hasURL(Pattern.compile("agency=H21\\.17#detail$"));
      assertThat(page).hasTitle(Pattern.compile("^Sở Văn hóa"));

      page.keyboard().press("Escape");
      assertThat(page.locator("#detail")).hasCount(0);
      assertThat(page.locator("#row-H21\\.17 a")).isFocused();

      page.goBack();
      assertThat(page.locator("#detail")).isVisible();

      page.locator("#length").selectOption("quarter");
      assertThat(page).hasURL(Pattern.compile("period=\\d{4}-Q\\d"));
      assertThat(page.evaluate("window.isSamePage")).isEqualTo(true);
    }
  }

  @Test
  void aGroupOfAnswersMovesTheFigureUnderTheReadersEyes() {
    var agency = "H21.13";
    var survey = Survey.open(WORLD, "E2E-PAGE");
    var random = new SplittableRandom(7);
    try (var viewed = open("/?index=SIPAS-2023&period=2026&agency=" + agency, Look.desk())) {
      var page = viewed.page();
      page.evaluate("window.isSamePage = true");
      assertThat(page.locator("#state")).hasText("trực tiếp");
      for (int i = 0; i < 15; i++) { // ten become public, five stay back
        var answers = survey.randomAnswers(random);
        survey.post(
            survey.body(new UUID(9, i), agency, Instant.parse("2026-11-20T03:00:00Z"), answers));
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> WORLD.index("SIPAS-2023", agency, "2026").path("n").asLong() == 10);
      var n = WORLD.index("SIPAS-2023", agency, "2026").path("n").asText();
      assertThat(page.locator("#row-H21\\.13 .c-n")).hasText(n);
      assertThat(page.locator("#detail .meta")).containsText(n);
      assertThat(page.evaluate("window.isSamePage")).isEqualTo(true);
    }
  }

  @Test
  void aServerThatGoesAwayIsToldAndFoundAgain() {
    try (var viewed = open("/", Look.desk())) {
      var state = viewed.page().locator("#state");
      assertThat(state).hasText("trực tiếp");
      WORLD.kill("reporting");
      assertThat(state).hasText("mất kết nối, đang thử lại");
      WORLD.start("reporting");
      assertThat(state).hasText("trực tiếp", LONG_PATIENCE);
    }
  }

  private static ViewedPage open(String path, Look look) {
    return CHROMIUM.open(WORLD.page("reporting", path), look);
  }
}
