package vn.langnghe.testkit.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.langnghe.testkit.ProjectRoot;

/** The contract of a service as {@code docs/api} keeps it for readers who do not start it. */
public final class StoredContract {

  private StoredContract() {}

  /**
   * Fails unless the stored contract is what the running service serves; with {@code
   * -Dlangnghe.openapi.store=true} it is stored first.
   *
   * @param module for example survey-service
   */
  public static void assertServed(String module) {
    var name = module.replace("-service", "-openapi.yaml");
    var file = ProjectRoot.find().resolve("docs/api").resolve(name);
    var served = given().accept("application/yaml").get("/q/openapi").asString();
    try {
      if (Boolean.getBoolean("langnghe.openapi.store")) {
        Files.writeString(file, served);
      }
      assertThat(Files.readString(file))
          .as(
              "docs/api/%s is out of date; refresh it with"
                  + " mvn -pl %s verify -Dit.test=OpenApiIT -Dlangnghe.openapi.store=true",
              name, module)
          .isEqualTo(served);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(Limits.ofRequests(served)).as("what a request may bring without a limit").isEmpty();
  }
}
