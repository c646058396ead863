package vn.langnghe.local.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is open without a token is a decision, so it stands in a document that a person reads. */
class PublicReadsTest {

  /** The last is part of every service that has pages. */
  private static final List<String> MODULES =
      List.of("reporting-service", "survey-service", "feedback-service", "scoring-service", "web");

  private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
  private static final Pattern VERB = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\b");
  private static final Pattern SUMMARY =
      Pattern.compile("summary\\s*=\\s*((?:\"[^\"]*\"[\\s+]*)+)");

  @Test
  void theDocumentListsExactlyWhatNeedsNoToken() throws IOException {
    var text =
        new StringBuilder(
            """
            # Mở cho mọi người / Open to everybody

            Các địa chỉ dưới đây không cần đăng nhập; số nhỏ được giữ lại. Mọi địa chỉ khác cần một vai trò.
            Mỗi dịch vụ còn đưa hợp đồng của mình ở `/q/openapi`; sức khỏe và số đo nằm ở cổng quản trị, không mở.

            The addresses below need no token; small counts are withheld. Every other address needs a role. A test writes
            this list from the sources (`mvn -pl deploy/local test -Dtest=PublicReadsTest -Dlangnghe.documents.store=true`)
            and fails when it differs; opening one more needs an ADR.
            Each service also shows its contract at `/q/openapi`; health and metrics are on the management port and not open.
            """);
    for (var module : MODULES) {
      text.append("\n## ").append(module).append("\n\n");
      openIn(module).forEach(line -> text.append(line).append('\n'));
    }
    Documents.assertStored("docs/api/public-reads.md", text.toString());
  }

  private static List<String> openIn(String module) throws IOException {
    var open = new ArrayList<String>();
    var sources = Documents.ROOT.resolve(module + "/src/main/java");
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(path -> path.toString().endsWith("Resource.java")).toList()) {
        open.addAll(openIn(file));
      }
    }
    assertThat(open).isNotEmpty();
    return open.stream().sorted().toList();
  }

  /** Reads the annotations that stand before each member; google-java-format fixes their indent. */
  private static List<String> openIn(Path file) throws IOException {
    var open = new ArrayList<String>();
    var base = "";
    boolean openClass = false;
    var annotations = new StringBuilder();
    for (var line : Files.readAllLines(file)) {
      if (line.startsWith("@Path")) {
        base = first(PATH, line);
      } else if (line.startsWith("@PermitAll")) {
        openClass = true;
      } else if (line.startsWith("  @") || line.startsWith("      ")) {
        annotations.append(line).append('\n');
      } else {
        var verb = first(VERB, annotations);
        if (!verb.isEmpty() && (openClass || annotations.indexOf("@PermitAll") >= 0)) {
          open.add(line(verb, base + first(PATH, annotations), annotations));
        }
        annotations.setLength(0);
      }
    }
    return open;
  }

  private static String line(String verb, String path, CharSequence annotations) {
    var address = path.replace("//", "/").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    var summary =
        first(SUMMARY, annotations).replaceAll("\"[\\s+]*\"", "").replace("\"", "").strip();
    return "* `%s %s`%s".formatted(verb, address, summary.isEmpty() ? "" : ": " + summary);
  }

  private static String first(Pattern pattern, CharSequence text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
