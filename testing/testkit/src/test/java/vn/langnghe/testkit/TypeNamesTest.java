package vn.langnghe.testkit;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name means one thing: no two types of all main sources share one (rule 34). */
class TypeNamesTest {

  private static final int MODULE_DEPTH = 2;

  @Test
  void noTwoTypesOfTheProjectShareAName() throws IOException {
    assertThat(sharedNames(ProjectRoot.find())).isEmpty();
  }

  @Test
  void aNameThatTwoModulesUseIsFoundWithBothPlaces(@TempDir Path project) throws IOException {
    var one = source(project, "survey-service", "vn/langnghe/survey/Actor.java");
    var two = source(project, "deploy/local", "vn/langnghe/local/Actor.java");
    source(project, "deploy/local", "vn/langnghe/local/Run.java");

    assertThat(sharedNames(project).keySet()).containsExactly("Actor.java");
    assertThat(sharedNames(project).get("Actor.java")).containsExactlyInAnyOrder(one, two);
  }

  private static Map<String, List<Path>> sharedNames(Path project) throws IOException {
    try (var folders = Files.walk(project, MODULE_DEPTH)) {
      var byName =
          folders
              .map(folder -> folder.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .flatMap(TypeNamesTest::types)
              .collect(groupingBy(file -> file.getFileName().toString()));
      byName.values().removeIf(files -> files.size() == 1);
      return byName;
    }
  }

  private static Stream<Path> types(Path sources) {
    try (var files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path source(Path project, String module, String file) throws IOException {
    var source = project.resolve(module).resolve("src/main/java").resolve(file);
    Files.createDirectories(source.getParent());
    return Files.writeString(source, "");
  }
}
