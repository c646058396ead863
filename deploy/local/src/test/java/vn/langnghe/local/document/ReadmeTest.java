package vn.langnghe.local.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final int MAX_LINES = 150;
  private static final int MAX_CHARACTERS = 200;
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

  @Test
  void aPersonCanReadIt() throws IOException {
    var lines = Documents.read("README.md").lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(MAX_LINES);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(MAX_CHARACTERS));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var links = LINK.matcher(Documents.read("README.md")).results().map(m -> m.group(1)).toList();
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(Files.exists(Documents.ROOT.resolve(link))).as(link).isTrue());
  }
}
