package vn.langnghe.local.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private static final String FOLDER = "docs/adr";
  private static final List<String> SECTIONS =
      List.of("## Context", "## Decision", "## Consequences");

  @Test
  void everyDecisionHasOneFormOfHeadingAndTheThreeSections() throws IOException {
    for (var file : decisions()) {
      var lines = Files.readAllLines(file);
      var number = file.getFileName().toString().substring(0, 4);
      assertThat(lines.getFirst()).as(file.toString()).matches("# " + number + ": \\p{Lu}.*[^.]");
      assertThat(lines.stream().filter(line -> line.startsWith("## ")))
          .as(file.toString())
          .containsSubsequence(SECTIONS);
    }
  }

  @Test
  void theIndexListsEveryDecision() throws IOException {
    var rows =
        decisions().stream().map(DecisionsTest::row).collect(Collectors.joining("\n", "", "\n"));
    Documents.assertStored(
        FOLDER + "/README.md",
        """
        # Decisions

        One page for each decision that a newcomer would question, from [the template](0000-template.md). Where code and a
        decision disagree, one of them is wrong: settle it in a new one. A replaced decision says by which, and stays.

        | Number | Decision |
        |---|---|
        """
            + rows);
  }

  private static String row(Path file) {
    try {
      var heading = Files.readAllLines(file).getFirst();
      var replaced = Files.readString(file).contains("\nReplaced by [") ? " (replaced)" : "";
      return "| [%s](%s) | %s%s |"
          .formatted(heading.substring(2, 6), file.getFileName(), heading.substring(8), replaced);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> decisions() throws IOException {
    try (var files = Files.list(Documents.ROOT.resolve(FOLDER))) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
          .filter(file -> !file.getFileName().toString().startsWith("0000"))
          .sorted()
          .toList();
    }
  }
}
