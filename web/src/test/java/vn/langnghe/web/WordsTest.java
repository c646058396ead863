package vn.langnghe.web;

import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.PageRules;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.web.account.AccountWords;
import vn.langnghe.web.failure.FailureWords;
import vn.langnghe.web.form.FormWords;
import vn.langnghe.web.page.ShellWords;
import vn.langnghe.web.remark.RemarkWords;
import vn.langnghe.web.session.SessionWords;
import vn.langnghe.web.statement.StatementWords;

class WordsTest {

  @Test
  void everythingIsSaidInBothLanguages() {
    PageRules.checkWords(ShellWords.class, "shell");
    PageRules.checkWords(StatementWords.class, "statement");
    PageRules.checkWords(AccountWords.class, "account");
    PageRules.checkWords(FailureWords.class, "failure");
    PageRules.checkWords(FormWords.class, "form");
    PageRules.checkWords(RemarkWords.class, "remark");
    PageRules.checkWords(SessionWords.class, "session");
  }

  @Test
  void noTemplateHoldsAText() {
    PageRules.checkTemplates(ProjectRoot.find().resolve("web/src/main/resources/templates"));
  }
}
