package vn.langnghe.index.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, as {@code deploy/local/bin/rubric} starts it. */
class RubricCommandIT {

  private static final Path MODULE = Path.of(System.getProperty("langnghe.root"), "index-rules");

  @TempDir Path folder;

  private record Printed(int exit, String output) {}

  private static Printed run(Object... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                MODULE.resolve("target/lib/*") + ":" + MODULE.resolve("target/classes"),
                RubricCommand.class.getName()));
    for (var word : words) {
      command.add(word.toString());
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Printed(process.exitValue(), output);
  }

  @Test
  void aSoundFileIsSaidToBeSound() throws IOException, InterruptedException {
    var file = MODULE.resolve("src/main/resources/rubrics/766.yaml");

    assertThat(run("check", "--lang", "en", file))
        .isEqualTo(new Printed(0, file + ": sound: 766/2022.2\n"));
  }

  @Test
  void theFaultsOfABrokenFileArePrintedInVietnamese() throws IOException, InterruptedException {
    var file = folder.resolve("broken.yaml");
    var good = Files.readString(MODULE.resolve("src/main/resources/rubrics/par-dept.yaml"));
    Files.writeString(file, good.replace("index: SIPAS-2023", "index: NONE"));

    assertThat(run("check", "--lang", "vi", file))
        .isEqualTo(
            new Printed(1, file + ":25: /criteria/0/rule/index: không có bộ chỉ số: NONE\n"));
  }

  @Test
  void aWrongCommandEndsWithTwo() throws IOException, InterruptedException {
    assertThat(run("check").exit()).isEqualTo(2);
  }
}
