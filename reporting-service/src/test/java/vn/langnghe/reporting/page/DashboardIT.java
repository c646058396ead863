package vn.langnghe.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.fedBy;
import static vn.langnghe.reporting.Samples.percentDefinition;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.scoreIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class DashboardIT {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
  private static final String VIEW = "/?index=PAGE&period=2026&parent=PG&agency=PG.1";

  /** Two provinces, so that a root has to be chosen; one of them with two departments. */
  @BeforeEach
  void twoProvincesAreKnown() {
    announce(definition("PAGE"));
    announce(agency("PG", null), agency("PH", null), agency("PG.1", "PG"), agency("PG.2", "PG"));
    announce(
        score("PAGE", "PG.1", 1, "79.27", 40),
        score("PAGE", "PG.2", 1, "61.50", 3),
        scoreIn("2025", "PAGE", "PG.1", 1, "70.00"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(html(VIEW)).contains("79,27", "61,50", "Vì sao thay đổi");
              assertThat(html("/?index=PAGE"))
                  .contains("?index=PAGE&amp;period=2026&amp;parent=PH");
            });
  }

  @Test
  void everyViewIsCompleteAsItIsSent() {
    assertThat(html(VIEW))
        .contains(
            "<html lang=\"vi\">",
            "<h2 id=\"ranking-title\">Sở PG · PAGE · Năm 2026</h2>",
            "<h2 id=\"detail-title\">Sở PG.1</h2>",
            "trên 100 điểm",
            "hạng 1 trong 2 cơ quan",
            "So với Năm 2025: trước 70,00, nay 79,27.",
            "Tiêu chí TDGQ",
            "<dt>Đã công bố</dt><dd>10:00:00, 20/11/2026</dd>",
            "Hồ sơ giải quyết đúng hạn",
            "Cổng Dịch vụ công quốc gia",
            "<title>Sở PG.1 · Chỉ số PAGE · Lắng Nghe</title>")
        .doesNotContain("NOT_FOUND", "null");
  }

  @Test
  void whatIsNotDueYetIsToldBesideWhatIsOnTime() {
    var counts =
        Map.of(
            "pakn.on-time", BigDecimal.TWO,
            "pakn.due", BigDecimal.valueOf(3),
            "pakn.pending", BigDecimal.valueOf(1_204));
    announce(fedBy(scoreIn("2025", "PAGE", "PG.1", 2, "70.00"), counts));

    var view = "/?index=PAGE&period=2025&parent=PG&agency=PG.1&lang=";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(html(view + "vi"))
                    .contains("2 trong 3 đến hạn đúng hạn, 1.204 chưa đến hạn"));
    assertThat(html(view + "en")).contains("2 of 3 due on time, 1,204 pending");
  }

  @Test
  void countsOfFewAnswersAreWithheldHereToo() {
    assertThat(html("/?index=PAGE&period=2026&parent=PG&agency=PG.2"))
        .contains("không hiện số đếm từng mức")
        .doesNotContain("class=\"levels\"");
  }

  @Test
  void whereTooFewAnsweredThePageSaysSoInsteadOfAValue() {
    announce(percentDefinition("PAGE2"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/api/v1/indexes/PAGE2").statusCode() == 200);

    assertThat(html("/?index=PAGE2&period=2026&parent=PG"))
        .contains("chưa đủ ý kiến để công bố")
        .doesNotContain("chưa có số liệu");
    assertThat(html("/?index=PAGE&period=2026-10&parent=PG"))
        .contains("chưa có số liệu")
        .doesNotContain("chưa đủ ý kiến để công bố");
  }

  @Test
  void withSeveralRootsTheReaderChoosesOne() {
    assertThat(html("/?index=PAGE"))
        .contains("Chọn nơi cần xem", "Sở PG", "Sở PH")
        .doesNotContain("id=\"ranking-title\"");
    assertThat(html("/?index=PAGE&parent=PH")).contains("Không có cơ quan nào trực thuộc");
  }

  @Test
  void aRootLeadsToItsAgenciesAndTheyLeadUpAgain() {
    assertThat(html("/?index=PAGE&parent=PG&agency=PG")).contains("Xem 2 cơ quan trực thuộc");
    assertThat(html("/?index=PAGE&parent=PG.1"))
        .contains("Lên cấp trên", "?index=PAGE&amp;period=2026&amp;parent=PG\"");
  }

  @Test
  void whatNobodyKnowsIsChosenForTheReader() {
    var page =
        given().get(VIEW.replace("2026", "soon").replace("PG.1", "X") + "&fbclid=1&zarsrc=2");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("79,27").doesNotContain("id=\"detail\"", "fbclid=1\"");
    assertThat(html("/?index=none")).contains("<html lang=\"vi\">");
  }

  @Test
  void aChosenLengthLeadsToItsCurrentPeriod() {
    var answer =
        given()
            .redirects()
            .follow(false)
            .get("/?index=PAGE&length=month&period=2026&parent=PG&agency=PG.1&lang=en");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location"))
        .matches(".*/\\?index=PAGE&period=\\d{4}-\\d\\d&parent=PG&agency=PG\\.1&lang=en");
  }

  @Test
  void theLanguageIsTheOneChosenElseTheBrowsersElseVietnamese() {
    assertThat(lang(given().get("/"))).isEqualTo("vi");
    assertThat(lang(given().header("Accept-Language", "fr, en;q=0.8").get("/"))).isEqualTo("en");
    assertThat(lang(given().cookie("langnghe-lang", "vi").header("Accept-Language", "en").get("/")))
        .isEqualTo("vi");
    var chosen = given().cookie("langnghe-lang", "vi").get(VIEW + "&lang=en");
    assertThat(lang(chosen)).isEqualTo("en");
    assertThat(chosen.asString()).contains("Department PG.1", "79.27", "parent=PG&amp;lang=en");
    assertThat(cookie(chosen, "langnghe-lang"))
        .satisfies(
            cookie -> {
              assertThat(cookie.getValue()).isEqualTo("en");
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getSameSite()).isEqualTo("Lax");
            });
  }

  @Test
  void theThemeIsChosenByTheAddressAndKept() {
    var chosen = given().get("/?theme=dark");

    assertThat(chosen.asString()).contains("<html lang=\"vi\" data-theme=\"dark\">");
    assertThat(cookie(chosen, "langnghe-theme").getValue()).isEqualTo("dark");
    assertThat(given().cookie("langnghe-theme", "dark").get("/privacy").asString())
        .contains("data-theme=\"dark\"");
    assertThat(given().get("/?theme=pink").asString()).doesNotContain("data-theme");
  }

  @Test
  void aPageComesWithAPolicyThatLetsNothingForeignIn() {
    var page = given().get(VIEW);

    assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
    var policy = page.header("Content-Security-Policy");
    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe");
    // A form that is sent after the session's end leads to the sign-in, and nowhere else.
    assertThat(policy.replaceFirst("form-action 'self' http://\\S+/realms/[^/]+/;", ""))
        .doesNotContain("http");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Vary")).contains("Cookie", "Accept-Language");
  }

  @Test
  void aPageThatDidNotChangeIsNotSentAgain() {
    var page = given().get(VIEW);
    var again = given().header("If-None-Match", page.header("ETag")).get(VIEW);

    assertThat(again.asString()).isEqualTo(again.statusCode() == 304 ? "" : page.asString());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {VIEW, "/accessibility", "/privacy", "/open-data"})
  void nothingIsInlineAndNothingNamesAForeignHost(String path) {
    assertThat(html(path))
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain("<style", "style=")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("https?://")
        .doesNotContainPattern("[\"'(]//");
  }

  @Test
  void everythingThatAPageNamesIsThereAndMayBeKeptForEver() {
    var names = REFERENCE.matcher(html(VIEW)).results().map(found -> found.group(1)).toList();

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(names)
        .allSatisfy(
            name -> {
              var asset = given().get(name);
              assertThat(asset.statusCode()).isEqualTo(200);
              assertThat(asset.header("Cache-Control"))
                  .isEqualTo("public, max-age=31536000, immutable");
            });
  }

  @Test
  void anAssetOfAnOlderVersionIsThePresentOneAndNotKept() {
    var asset = given().get("/assets/000000000000/shell.css");

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.header("Cache-Control")).isEqualTo("public, no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/none.js",
        "/assets/000000000000/none.js",
        "/assets/../application.properties",
        "/assets/%2e%2e/x"
      })
  void nothingElseIsServed(String path) {
    assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theDeploymentSaysWhetherItIsADemo() {
    var about = given().get("/api/v1/about").jsonPath();

    assertThat(about.getBoolean("demo")).isFalse();
    assertThat(about.getString("notice")).isNull();
    assertThat(html("/")).doesNotContain("Dữ liệu mô phỏng");
  }

  private static String html(String path) {
    return given().get(path).asString();
  }

  private static String lang(Response page) {
    return page.htmlPath().getString("html.@lang");
  }

  private static Cookie cookie(Response page, String name) {
    return page.getDetailedCookie(name);
  }
}
