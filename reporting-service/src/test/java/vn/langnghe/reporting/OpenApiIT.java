package vn.langnghe.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class OpenApiIT {

  @Test
  void theStoredDescriptionIsWhatTheServiceGives() throws IOException {
    var stored = Path.of(System.getProperty("langnghe.root"), "docs/api/reporting-openapi.yaml");
    var given = given().accept("application/yaml").get("/q/openapi").asString();
    if (Boolean.getBoolean("langnghe.openapi.store")) {
      Files.createDirectories(stored.getParent());
      Files.writeString(stored, given);
    }

    assertThat(Files.exists(stored) ? Files.readString(stored) : "")
        .as(
            "docs/api/reporting-openapi.yaml is out of date; refresh it with"
                + " mvn -pl reporting-service verify -Dit.test=OpenApiIT -Dlangnghe.openapi.store=true")
        .isEqualTo(given);
  }
}
