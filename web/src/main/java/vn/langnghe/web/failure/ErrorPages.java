package vn.langnghe.web.failure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.langnghe.runtime.problem.ProblemAnswers;
import vn.langnghe.runtime.problem.ProblemBody;
import vn.langnghe.runtime.problem.ProblemOccurrence;
import vn.langnghe.runtime.telemetry.WordlessTrace;
import vn.langnghe.web.page.Pages;
import vn.langnghe.web.session.PageTenant;
import vn.langnghe.web.visit.Visit;

/**
 * Tells a problem on a page, where a browser asked for a page. Programs, and everything below
 * {@code /api}, get problem+json as ever.
 *
 * <p>The signature is one that the framework wants; elsewhere we use no Mutiny.
 */
@Singleton
public class ErrorPages {

  @CheckedTemplate(basePath = "failure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {

    private Templates() {}

    static native TemplateInstance problem(ProblemBody problem);
  }

  private static final Logger LOG = Logger.getLogger(ErrorPages.class);
  private static final Uni<Void> NOTHING_TO_DO = Uni.createFrom().voidItem();

  private final ProblemOccurrence occurrence;
  private final Visit visit;
  private final Pages pages;

  ErrorPages(ProblemOccurrence occurrence, Visit visit, Pages pages) {
    this.occurrence = occurrence;
    this.visit = visit;
    this.pages = pages;
  }

  /** On a thread that may wait: the frame of a page asks who is signed in. */
  @ServerResponseFilter
  public Uni<Void> tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isProblem(response) || !wantsPage(request)) {
      return NOTHING_TO_DO;
    }
    return Uni.createFrom()
        .item(() -> occurrence.in(visit.language()))
        .invoke(problem -> problem.ifPresent(told -> put(told, response)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onFailure()
        .invoke(
            thrown -> LOG.error("a problem could not be told on a page", WordlessTrace.of(thrown)))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void put(ProblemBody problem, ContainerResponseContext response) {
    response.setEntity(pages.bytes(Templates.problem(problem)));
    var headers = response.getHeaders();
    headers.putSingle(HttpHeaders.CONTENT_TYPE, Pages.TYPE);
    headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle(HttpHeaders.VARY, Pages.VARY);
  }

  private static boolean isProblem(ContainerResponseContext response) {
    return response.getStatus() >= 400
        && ProblemAnswers.MEDIA_TYPE.equals(response.getHeaderString(HttpHeaders.CONTENT_TYPE));
  }

  private static boolean wantsPage(ContainerRequestContext request) {
    var accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && PageTenant.isPage(request.getUriInfo().getRequestUri().getPath());
  }
}
