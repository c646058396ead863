package vn.langnghe.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is open without a token is a decision, so it stands in the README. */
class PublicEndpointsTest {
  private static final Path ROOT = Path.of(System.getProperty("langnghe.root", "../.."));
  private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
  private static final Pattern VERB = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\b");
  private static final Pattern LISTED = Pattern.compile("`((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)`");

  @Test
  void theReadmeListsExactlyTheEndpointsThatNeedNoToken() throws IOException {
    Set<String> open = new TreeSet<>();
    for (String module :
        List.of("survey-service", "feedback-service", "scoring-service", "reporting-service", "web")) {
      open.addAll(openEndpoints(ROOT.resolve(module + "/src/main/java")));
    }
    Set<String> listed =
        LISTED
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(open);
  }

  private static Set<String> openEndpoints(Path sources) throws IOException {
    Set<String> open = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Resource.java")).toList()) {
        open.addAll(openIn(Files.readAllLines(file)));
      }
    }
    return open;
  }

  /** Reads the annotations that stand before each member; google-java-format fixes their indent. */
  private static List<String> openIn(List<String> lines) {
    List<String> open = new ArrayList<>();
    String base = "";
    StringBuilder annotations = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("@Path")) {
        base = pathIn(line);
      } else if (line.startsWith("  @") || line.startsWith("      ")) {
        annotations.append(line).append('\n');
      } else {
        var verb = VERB.matcher(annotations);
        if (annotations.indexOf("@PermitAll") >= 0 && verb.find()) {
          String full = (base + pathIn(annotations.toString())).replace("//", "/");
          open.add(verb.group(1) + " " + full.replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
        }
        annotations.setLength(0);
      }
    }
    return open;
  }

  private static String pathIn(String annotations) {
    var path = PATH.matcher(annotations);
    return path.find() ? path.group(1) : "";
  }
}
