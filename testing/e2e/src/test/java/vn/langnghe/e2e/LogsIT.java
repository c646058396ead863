package vn.langnghe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged services write: lines for machines, about nobody. */
class LogsIT {

  private static final World WORLD = World.shared();
  private static final String FORGED = "%0A22:00:00.000%20INFO%20forged%1B";

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void everyLineIsOneJsonObject(String service) throws IOException {
    assertThat(lines(service))
        .isNotEmpty()
        .allMatch(line -> line.hasNonNull("timestamp") && line.hasNonNull("message"));
  }

  @Test
  void nobodyWritesALineOfHisOwn() throws IOException {
    Http.get(WORLD.feedback("/tracking/" + FORGED), "..");
    Http.get(WORLD.survey("/campaigns/" + FORGED));

    for (var service : List.of("survey", "feedback")) {
      assertThat(Files.readString(WORLD.log(service))).doesNotContain("forged");
    }
  }

  /** What the JVM itself says before there is a log is left out. */
  private static List<JsonNode> lines(String service) throws IOException {
    return Files.readString(WORLD.log(service))
        .lines()
        .filter(line -> !line.startsWith("WARNING: "))
        .map(LogsIT::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return Http.JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
