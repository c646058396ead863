package vn.langnghe.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class PageIT {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(assets/[^\"]+)\"");

  @Test
  void thePageComesWithAPolicyThatLetsNothingForeignIn() {
    var page = given().get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe", "http");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/dashboard.css", "/assets/dashboard.js", "/assets/words.js"})
  void nothingNamesAForeignHost(String path) {
    var text = given().get(path).asString().replace("http://www.w3.org/2000/svg", "");

    assertThat(text).doesNotContainPattern("https?://").doesNotContainPattern("[\"'(]//");
  }

  @Test
  void thePageHasNoScriptOrStyleOfItsOwn() {
    var html = given().get("/").asString();

    assertThat(html)
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain("<style", "style=");
    assertThat(html).doesNotContainPattern("\\son[a-z]+=");
  }

  @Test
  void everythingThatThePageNamesIsThereAndIsRememberedByItsTag() {
    var names = REFERENCE.matcher(given().get("/").asString());

    while (names.find()) {
      var asset = given().get("/" + names.group(1));
      assertThat(asset.statusCode()).as(names.group(1)).isEqualTo(200);
      var again = given().header("If-None-Match", asset.header("ETag")).get("/" + names.group(1));
      assertThat(again.statusCode()).as(names.group(1)).isEqualTo(304);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/none.js", "/assets/../application.properties", "/assets/%2e%2e/x"})
  void nothingElseIsServed(String path) {
    assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theDeploymentSaysWhetherItIsADemo() {
    var about = given().get("/api/v1/about").jsonPath();

    assertThat(about.getBoolean("demo")).isFalse();
    assertThat(about.getString("notice")).isNull();
  }
}
