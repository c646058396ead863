package vn.langnghe.web.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.Language;

/**
 * One request for a page: the reader's language, theme and address. Templates know it as {@code
 * inject:visit}.
 */
@Named("visit")
@RequestScoped
public class Visit {

  private final HttpHeaders headers;
  private final UriInfo uri;

  Visit(HttpHeaders headers, UriInfo uri) {
    this.headers = headers;
    this.uri = uri;
  }

  /** The language that the address names, else the one chosen before, else the browser's. */
  public Language language() {
    return chosenLanguage().orElseGet(() -> language(cookie(Choice.LANGUAGE)).orElse(preferred()));
  }

  /** The theme that was chosen; null leaves it to the reader's system. */
  public @Nullable Theme theme() {
    return chosenTheme().or(() -> Theme.parse(cookie(Choice.THEME))).orElse(null);
  }

  /**
   * The address that was asked for; by name, because the framework's order is another each time.
   */
  public Address address() {
    var choices = new TreeMap<String, String>();
    uri.getQueryParameters().forEach((name, values) -> choices.put(name, values.getFirst()));
    return new Address("/" + uri.getPath().replaceFirst("^/", ""), choices);
  }

  /** The same page in a language. */
  public Address in(String language) {
    return address().with(Choice.LANGUAGE.parameter(), language);
  }

  /** The same page in a theme. */
  public Address themed(String theme) {
    return address().with(Choice.THEME.parameter(), theme);
  }

  /** Where one signs in, to come back to the present page. */
  public Address getSignIn() {
    return signIn(address().toString());
  }

  /** Where one signs in, to go on to a page of this service; Keycloak speaks the same language. */
  public Address signIn(String to) {
    return Address.of("/sign-in").with("to", to).with("ui_locales", language().tag());
  }

  /** The language where this address itself names one: then its links do, too. */
  public Optional<Language> chosenLanguage() {
    return language(parameter(Choice.LANGUAGE));
  }

  Optional<Theme> chosenTheme() {
    return Theme.parse(parameter(Choice.THEME));
  }

  private Language preferred() {
    return Language.of(headers);
  }

  private static Optional<Language> language(@Nullable String tag) {
    for (var language : Language.values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private @Nullable String parameter(Choice choice) {
    return uri.getQueryParameters().getFirst(choice.parameter());
  }

  private @Nullable String cookie(Choice choice) {
    var cookie = headers.getCookies().get(choice.cookie());
    return cookie == null ? null : cookie.getValue();
  }
}
