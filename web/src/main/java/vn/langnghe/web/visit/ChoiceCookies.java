package vn.langnghe.web.visit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import vn.langnghe.runtime.problem.Language;

/** Keeps the language and the theme that a reader chose by an address for the pages that follow. */
@Provider
@Singleton
public class ChoiceCookies implements ContainerResponseFilter {

  private static final int YEAR = 365 * 24 * 60 * 60;

  private final Visit visit;

  ChoiceCookies(Visit visit) {
    this.visit = visit;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var type = response.getMediaType();
    if (type == null || !MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
      return;
    }
    boolean secure = request.getSecurityContext().isSecure();
    visit
        .chosenLanguage()
        .map(Language::tag)
        .ifPresent(value -> keep(response, Choice.LANGUAGE, value, secure));
    visit
        .chosenTheme()
        .map(Theme::code)
        .ifPresent(value -> keep(response, Choice.THEME, value, secure));
  }

  private static void keep(
      ContainerResponseContext response, Choice choice, String value, boolean secure) {
    var cookie =
        new NewCookie.Builder(choice.cookie())
            .value(value)
            .path("/")
            .maxAge(YEAR)
            .httpOnly(true)
            .secure(secure)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
  }
}
