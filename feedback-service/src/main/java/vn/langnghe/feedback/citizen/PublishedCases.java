package vn.langnghe.feedback.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.PageCursor;

/** The public register of answers. */
@ApplicationScoped
public class PublishedCases {

  private final CaseRegister register;

  public PublishedCases(CaseRegister register) {
    this.register = register;
  }

  public PublishedPage page(@Nullable String agency, @Nullable PageCursor after, int limit) {
    var page = register.listPublished(agency, after, limit);
    return new PublishedPage(page.entries(), page.next());
  }
}
