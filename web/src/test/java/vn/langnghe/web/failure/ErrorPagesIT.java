package vn.langnghe.web.failure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

/** What a person sees when the house is at fault. */
@QuarkusTest
@WithPlatform
class ErrorPagesIT {

  @Test
  void aFaultOfOursIsToldOnAPageWithANumberToReportAndNothingFromInside() {
    var page = page("/faulty/bug", "en");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString())
        .contains("<h1>Something went wrong here.</h1>", "report ", "Code 500")
        .doesNotContain("planted", "IllegalState", "vn.langnghe");
  }

  @Test
  void anOutageIsToldOnAPageThatSaysWhenToComeAgain() {
    var page = page("/faulty/outage", "vi");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Retry-After")).isEqualTo("5");
    assertThat(page.asString())
        .contains("<h1>Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau.</h1>", "Mã 503")
        .doesNotContain("planted");
  }

  @Test
  void aProgramIsToldAProblemAtTheSameAddress() {
    var answer = given().accept("application/json").get("/faulty/outage");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("code")).isEqualTo("unavailable");
  }

  private static Response page(String path, String language) {
    return given().accept("text/html").header("Accept-Language", language).get(path);
  }
}
