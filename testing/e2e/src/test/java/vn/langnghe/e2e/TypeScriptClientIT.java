package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.ProjectRoot;

/**
 * A developer makes a client from the contracts, the strict compiler takes it, and it does a whole
 * journey: nothing in it is known but what the contracts say.
 */
class TypeScriptClientIT {
  private static final World WORLD = World.shared();
  private static final Path FOLDER = ProjectRoot.find().resolve("testing/typescript");
  private static final String CAMPAIGN = "E2E-TYPESCRIPT";

  @Test
  void theClientMadeFromTheContractsCompilesUnderStrictAndDoesAJourney() throws Exception {
    WORLD.loadSampleProvince();
    Survey.open(WORLD, CAMPAIGN);
    run(Map.of(), "npm", "ci", "--prefer-offline");
    run(Map.of(), "npm", "run", "-s", "generate");
    run(Map.of(), "npm", "run", "-s", "build");

    var told =
        run(
            Map.of(
                "REPORTING", WORLD.page("reporting", ""),
                "SCORING", WORLD.page("scoring", ""),
                "SURVEY", WORLD.page("survey", ""),
                "TOKEN", WORLD.clientToken("portal"),
                "CAMPAIGN", CAMPAIGN,
                "PERIOD", "2026",
                "OCCURRED_AT", "2026-11-20T03:00:00Z"),
            "npm",
            "run",
            "-s",
            "journey");

    JsonNode journey = Http.JSON.readTree(told);
    assertThat(journey.path("first").asText()).isEqualTo("H21.17");
    assertThat(journey.path("value").asText()).isEqualTo("79.27");
    assertThat(journey.path("parts")).hasSize(6);
    assertThat(journey.path("sameReceipt").asBoolean()).isTrue();
    assertThat(journey.path("readBack").asBoolean()).isTrue();
    assertThat(journey.path("misspelt").asText()).isEqualTo("unknown-parameter");
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command)).directory(FOLDER.toFile());
    builder.redirectErrorStream(true).environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    return told;
  }
}
