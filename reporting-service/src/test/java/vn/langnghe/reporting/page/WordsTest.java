package vn.langnghe.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Pattern MEASURE = Pattern.compile("- code: (\\w+\\.\\S+)");
  private static final Pattern KEY = Pattern.compile("(?m)^    \"([^\"]+)\":");
  private static final Pattern USED = Pattern.compile("\\bt\\(\"([^\"]+)\"");
  private static final Pattern MARKED = Pattern.compile("data-t=\"([^\"]+)\"");

  @Test
  void everyMeasureThatARubricMayUseHasANameOnThePage() throws IOException {
    var words = web("words.js");

    assertThat(found(MEASURE, root().resolve("index-rules/src/main/resources/measures.yaml")))
        .isNotEmpty()
        .allSatisfy(measure -> assertThat(words).contains("\"" + measure + "\": ["));
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    var words = web("words.js");
    var english = words.indexOf("  en: {");

    assertThat(found(KEY, words.substring(0, english)))
        .isNotEmpty()
        .isEqualTo(found(KEY, words.substring(english)));
  }

  @Test
  void everyWordThatThePageUsesIsThere() throws IOException {
    assertThat(found(KEY, web("words.js")))
        .containsAll(found(USED, web("dashboard.js")))
        .containsAll(found(MARKED, web("index.html")));
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return found(pattern, Files.readString(file));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static String web(String name) throws IOException {
    return Files.readString(
        root().resolve("reporting-service/src/main/resources/web").resolve(name));
  }

  private static Path root() {
    return Path.of(System.getProperty("langnghe.root"));
  }
}
