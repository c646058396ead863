package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.Keycloak;
import vn.langnghe.testkit.ProjectRoot;

/** The commands of the README, executed as a newcomer pastes them. */
class ReadmeIT {
  private static final Pattern TESTED =
      Pattern.compile("<!-- tested -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);
  private static final World WORLD = World.shared();

  @BeforeAll
  static void theSampleProvinceIsLoaded() {
    WORLD.loadSampleProvince();
  }

  @Test
  void anAnswerIsPostedAndTheIndexesAreRead() throws IOException {
    List<String> blocks =
        TESTED
            .matcher(Files.readString(ProjectRoot.find().resolve("README.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(blocks).hasSize(2);
    assertThat(output(blocks.getFirst())).contains("H21.17");
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> assertThat(output(blocks.getLast())).contains("79.27", "SIPAS-2023-PULSE"));
  }

  private static String output(String commands) {
    var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands);
    shell.environment().put("REALM", Keycloak.shared().issuer());
    shell.environment().put("SURVEY", WORLD.page("survey", ""));
    shell.environment().put("REPORTING", WORLD.page("reporting", ""));
    shell.redirectErrorStream(true);
    try {
      var process = shell.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
