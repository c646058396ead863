package vn.langnghe.local.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlertsTest {
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z][a-z]\\w+)` \\| .+ \\| .+ \\|$");

  @Test
  void theOperatorsGuideSaysWhatToDoAboutEveryAlert() throws IOException {
    assertThat(found(ROW, "docs/guide/operators.md"))
        .containsExactlyElementsOf(found(ALERT, "deploy/monitoring/alerts.yml"));
  }

  private static List<String> found(Pattern pattern, String file) throws IOException {
    return pattern.matcher(Documents.read(file)).results().map(match -> match.group(1)).toList();
  }
}
