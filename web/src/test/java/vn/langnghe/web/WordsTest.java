package vn.langnghe.web;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.PageRules;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.web.page.ShellWords;
import vn.langnghe.web.statement.StatementWords;

class WordsTest {

  @Test
  void everythingIsSaidInBothLanguages() {
    PageRules.checkWords(ShellWords.class, "shell");
    PageRules.checkWords(StatementWords.class, "statement");
  }

  @Test
  void noTemplateHoldsAText() {
    PageRules.checkTemplates(ProjectRoot.find().resolve("web/src/main/resources/templates"));
  }
}
