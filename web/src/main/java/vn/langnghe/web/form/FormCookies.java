package vn.langnghe.web.form;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;

/** Gives a reader the random text that the forms of the page carry, until the browser is closed. */
@Provider
@Singleton
public class FormCookies implements ContainerResponseFilter {

  private final FormToken token;

  FormCookies(FormToken token) {
    this.token = token;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var type = response.getMediaType();
    if (type != null && MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
      token
          .made()
          .ifPresent(
              random -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(random, request)));
    }
  }

  private static NewCookie cookie(String random, ContainerRequestContext request) {
    return new NewCookie.Builder(FormProof.COOKIE)
        .value(random)
        .path("/")
        .httpOnly(true)
        .secure(request.getSecurityContext().isSecure())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
