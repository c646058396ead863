package vn.langnghe.web.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.langnghe.runtime.problem.AccessProblems;
import vn.langnghe.runtime.problem.EdgeProblems;
import vn.langnghe.runtime.sql.DatabaseFailure;
import vn.langnghe.web.form.KeptForms;
import vn.langnghe.web.visit.Visit;

/**
 * Sends who may not see a page without signing in to Keycloak, and keeps what was being sent.
 *
 * <p>The signatures are those that the framework wants; elsewhere we use no Mutiny.
 */
@Singleton
public class SignInRedirect {

  private static final int BEFORE_THE_API = Priorities.USER - 1;

  private final AccessProblems problems;
  private final HttpAuthenticator authenticator;
  private final EdgeProblems edge;
  private final KeptForms forms;
  private final Visit visit;

  SignInRedirect(
      AccessProblems problems,
      EdgeProblems edge,
      HttpAuthenticator authenticator,
      KeptForms forms,
      Visit visit) {
    this.problems = problems;
    this.edge = edge;
    this.authenticator = authenticator;
    this.forms = forms;
    this.visit = visit;
  }

  @ServerExceptionMapper(priority = BEFORE_THE_API)
  public Uni<RestResponse<byte[]>> nobody(
      UnauthorizedException thrown, RoutingContext context, HttpHeaders headers) {
    return PageTenant.isPage(context.normalizedPath())
        ? signIn(context, headers)
        : Uni.createFrom().item(problems.nobody(thrown, headers));
  }

  /** A session that has ended is no error of the reader; a sign-in that failed half-way is told. */
  @ServerExceptionMapper(priority = BEFORE_THE_API)
  public Uni<RestResponse<byte[]>> ended(
      AuthenticationFailedException thrown,
      RoutingContext context,
      HttpHeaders headers,
      UriInfo uri) {
    if (thrown.getCause() instanceof DatabaseFailure away) {
      return Uni.createFrom().item(edge.unexpected(away, headers, uri));
    }
    return PageTenant.isPage(context.normalizedPath()) && !isFromKeycloak(context)
        ? signIn(context, headers)
        : Uni.createFrom().item(problems.invalid(thrown, headers));
  }

  private Uni<RestResponse<byte[]>> signIn(RoutingContext context, HttpHeaders headers) {
    if (context.normalizedPath().equals(SignInResource.PATH)) {
      return toKeycloak(context, headers);
    }
    var here = seeOther(visit.signIn(context.request().uri()).toString());
    return HttpMethod.POST.equals(context.request().method())
        ? forms.keep(context).replaceWith(here)
        : Uni.createFrom().item(here);
  }

  private Uni<RestResponse<byte[]>> toKeycloak(RoutingContext context, HttpHeaders headers) {
    return authenticator
        .getChallenge(context)
        .map(
            challenge ->
                challenge.status == RestResponse.StatusCode.FOUND
                    ? seeOther(location(challenge))
                    : problems.invalid(new AuthenticationFailedException(), headers));
  }

  private static String location(ChallengeData challenge) {
    return challenge.getHeaders().entrySet().stream()
        .filter(header -> HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey().toString()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFromKeycloak(RoutingContext context) {
    var parameters = context.queryParams();
    return parameters.contains("state")
        && (parameters.contains("code") || parameters.contains("error"));
  }

  private static RestResponse<byte[]> seeOther(String address) {
    return ResponseBuilder.<byte[]>create(RestResponse.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
