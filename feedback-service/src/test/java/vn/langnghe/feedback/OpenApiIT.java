package vn.langnghe.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class OpenApiIT {

  @Test
  void theStoredDocumentIsWhatTheCodeSays() throws IOException {
    var stored = ProjectRoot.find().resolve("docs/api/feedback-openapi.yaml");
    var told = given().get("/q/openapi").asString();

    if (Boolean.getBoolean("langnghe.openapi.store")) {
      Files.createDirectories(stored.getParent());
      Files.writeString(stored, told);
    }

    assertThat(Files.readString(stored))
        .as(
            "docs/api/feedback-openapi.yaml is stale; refresh it with"
                + " mvn -pl feedback-service verify -Dit.test=OpenApiIT"
                + " -Dlangnghe.openapi.store=true and commit it")
        .isEqualTo(told);
  }
}
