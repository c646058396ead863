package vn.langnghe.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.web.account.Account;

/**
 * What this reader had sent to this page when the session had ended. Templates know it as {@code
 * inject:kept}: {@code {#if inject:kept.there}} and {@code {inject:kept.value('name')}}.
 */
@Named("kept")
@RequestScoped
public class KeptForm {

  private final KeptForms forms;
  private final Account account;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private @Nullable Map<String, String> fields;

  KeptForm(KeptForms forms, Account account, HttpHeaders headers, UriInfo uri) {
    this.forms = forms;
    this.account = account;
    this.headers = headers;
    this.uri = uri;
  }

  public boolean isThere() {
    return !fields().isEmpty();
  }

  /** What was typed into a field; empty where nothing was kept. */
  public String value(String name) {
    return fields().getOrDefault(name, "");
  }

  /** The form has been taken now. */
  void forget() {
    if (isThere()) {
      secret().ifPresent(forms::remove);
    }
  }

  private Map<String, String> fields() {
    var known = fields;
    if (known == null) {
      known =
          secret()
              .flatMap(forms::find)
              .filter(this::isMine)
              .map(FormContent::fields)
              .orElse(Map.of());
      fields = known;
    }
    return known;
  }

  private boolean isMine(FormContent content) {
    return content.path().equals(uri.getRequestUri().getPath())
        && content.proof().isOf(account.getId());
  }

  private Optional<String> secret() {
    var cookie = headers.getCookies().get(forms.cookie());
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }
}
