package vn.langnghe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRulesTest {
  @TempDir Path folder;

  @Test
  void markupExpressionsAndCommentsAreNoText() {
    var template =
        "{! A comment: {braces}. !}<p class=\"{#if a > 1}x{/if}\">{words:hello(name)} · 5/{n}</p>";

    assertThat(PageRules.withoutMarkup(template)).doesNotContainPattern("\\p{L}");
  }

  @Test
  void aWordInATemplateIsFound() throws IOException {
    Files.writeString(folder.resolve("page.html"), "<p>Xin chào</p>");

    assertThatThrownBy(() -> PageRules.checkTemplates(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("page.html");
  }
}
