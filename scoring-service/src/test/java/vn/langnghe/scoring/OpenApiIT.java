package vn.langnghe.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

/** Run with {@code -Dlangnghe.openapi.store=true} to store a changed contract. */
@QuarkusTest
@WithPlatform
class OpenApiIT {

  @Test
  void theStoredContractIsTheOneThatTheCodeHas() throws IOException {
    var stored =
        Path.of(System.getProperty("langnghe.root"), "docs", "api", "scoring-openapi.yaml");
    var current = given().get("/q/openapi").then().statusCode(200).extract().asString();
    if (Boolean.getBoolean("langnghe.openapi.store")) {
      Files.createDirectories(stored.getParent());
      Files.writeString(stored, current);
    }

    assertThat(Files.readString(stored)).isEqualTo(current);
  }
}
