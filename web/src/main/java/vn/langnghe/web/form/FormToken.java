package vn.langnghe.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.crypto.RandomText;
import vn.langnghe.web.account.Account;

/**
 * The token of the forms of one page. Templates know it as {@code inject:formToken}; {@code
 * {#include form/token /}} puts it into a form.
 */
@Named("formToken")
@RequestScoped
public class FormToken {

  private final Account account;
  private final HttpHeaders headers;
  private @Nullable String made;

  FormToken(Account account, HttpHeaders headers) {
    this.account = account;
    this.headers = headers;
  }

  public String getName() {
    return FormProof.FIELD;
  }

  public String getValue() {
    return FormProof.of(random(), account.getId()).field();
  }

  /** Marks drafts that a browser keeps, so that nobody else on the computer gets them back. */
  public String getPerson() {
    return FormProof.of(random(), account.getId()).person();
  }

  /** The random text that a form of this page carries, when the reader has none yet. */
  Optional<String> made() {
    return Optional.ofNullable(made);
  }

  private String random() {
    var cookie = headers.getCookies().get(FormProof.COOKIE);
    if (cookie != null && !cookie.getValue().isEmpty()) {
      return cookie.getValue();
    }
    if (made == null) {
      made = RandomText.next();
    }
    return made;
  }
}
