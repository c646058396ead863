package vn.langnghe.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class PageConditionsIT {

  @Test
  void whoHasThePageIsToldSoByAnyOfTheTagsThatHeNames() {
    var tag = given().get("/privacy").header("ETag");

    for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      assertThat(given().header("If-None-Match", known).get("/privacy").statusCode())
          .as(known)
          .isEqualTo(304);
    }
    assertThat(given().header("If-None-Match", "\"other\"").get("/privacy").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "\"", "*", ","})
  void aConditionThatIsForWritersFailsNoReader(String ifMatch) {
    var page = given().header("If-Match", ifMatch).get("/privacy");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("<html");
  }
}
