package vn.langnghe.web.form;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.RefusesRequests;
import vn.langnghe.web.page.PageProblem;

/** Refuses a form that none of our pages made for this reader. */
@Singleton
@RefusesRequests
public class FormGuard {

  private final KeptForm kept;

  FormGuard(KeptForm kept) {
    this.kept = kept;
  }

  @ServerRequestFilter
  @WithFormRead
  @PageForm
  public void check(ResteasyReactiveContainerRequestContext request) {
    var cookie = request.getCookies().get(FormProof.COOKIE);
    if (FormProof.read(field(request), value(cookie)).isEmpty()) {
      throw PageProblem.FOREIGN_FORM.with();
    }
    kept.forget();
  }

  private static @Nullable String value(@Nullable Cookie cookie) {
    return cookie == null ? null : cookie.getValue();
  }

  private static @Nullable String field(ResteasyReactiveContainerRequestContext request) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return (String) context.getFormParameter(FormProof.FIELD, true, false);
  }
}
