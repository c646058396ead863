package vn.langnghe.index.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricCommandTest {

  private record Printed(int exit, String out, String err) {}

  private static final Path RUBRICS =
      Path.of(
          System.getProperty("langnghe.root"),
          "index-rules",
          "src",
          "main",
          "resources",
          "rubrics");

  @TempDir Path folder;

  private static Printed run(String lang, Object... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command =
        new RubricCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exit = command.run(Stream.of(words).map(Object::toString).toList(), lang);
    return new Printed(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path broken() throws IOException {
    var good = Files.readString(RUBRICS.resolve("par-dept.yaml"));
    return write(
        "broken.yaml",
        good.replace("maximum: 25\n", "maximum: 26\n").replace("index: SIPAS-2023", "index: NONE"));
  }

  @Test
  void everyShippedRubricIsSound() throws IOException {
    try (var files = Files.list(RUBRICS)) {
      for (var file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        if (!file.endsWith("shipped.yaml")) {
          var printed = run("vi_VN.UTF-8", "check", file);

          assertThat(printed.err()).isEmpty();
          assertThat(printed.out()).startsWith(file + ": hợp lệ: ").hasLineCount(1);
          assertThat(printed.exit()).isEqualTo(RubricCommand.SOUND);
        }
      }
    }
  }

  @Test
  void everyFaultIsALineWithFileLineAndPointer() throws IOException {
    var file = broken();

    assertThat(run("vi_VN.UTF-8", "check", file))
        .isEqualTo(
            new Printed(
                RubricCommand.FAULTY,
                file
                    + ":19: /criteria: điểm tối đa của các phần cộng lại là 101, không phải 100\n"
                    + file
                    + ":25: /criteria/0/rule/index: không có bộ chỉ số: NONE\n",
                ""));
  }

  @Test
  void englishIsPrintedByOptionAndByLang() throws IOException {
    var file = broken();
    var english =
        new Printed(
            RubricCommand.FAULTY,
            file
                + ":19: /criteria: the maxima of the parts sum to 101, not to 100\n"
                + file
                + ":25: /criteria/0/rule/index: unknown index: NONE\n",
            "");

    assertThat(run("", "check", "--lang", "en", file)).isEqualTo(english);
    assertThat(run("en_US.UTF-8", "check", file)).isEqualTo(english);
    assertThat(run("en_US.UTF-8", "check", file, "--lang", "vi").out()).contains("không có");
  }

  @Test
  void whatIsNotYamlIsAFault() throws IOException {
    var file = write("text.yaml", "a: [");

    assertThat(run("en", "check", file).out()).startsWith(file + ":1: not YAML: ").hasLineCount(1);
  }

  @Test
  void theWorstFileDecidesTheExitCode() throws IOException {
    var good = RUBRICS.resolve("766.yaml");
    var missing = folder.resolve("missing.yaml");

    assertThat(run("", "check", good, broken()).exit()).isEqualTo(RubricCommand.FAULTY);
    var printed = run("", "check", missing, broken(), good);
    assertThat(printed.exit()).isEqualTo(RubricCommand.NOT_CHECKED);
    assertThat(printed.err()).startsWith(missing + ": không đọc được tệp");
    assertThat(printed.out()).hasLineCount(3).contains("hợp lệ");
  }

  @Test
  void helpIsPrintedOnDemandAndAfterAWrongCommand() {
    var help = run("en", "--help");

    assertThat(help.exit()).isEqualTo(RubricCommand.SOUND);
    assertThat(help.out()).contains("rubric check [--lang vi|en] FILE...");
    for (var words :
        List.of(
            List.of(),
            List.of("check"),
            List.of("read", "a"),
            List.of("check", "--all", "a"),
            List.of("check", "--lang", "fr", "a"))) {
      assertThat(run("en", words.toArray()))
          .isEqualTo(new Printed(RubricCommand.NOT_CHECKED, "", help.out()));
    }
    assertThat(run("", "-h").out()).contains("rubric check [--lang vi|en] TỆP...");
  }
}
