package vn.langnghe.runtime.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.DatabaseAway;
import vn.langnghe.runtime.telemetry.FaultLog;
import vn.langnghe.runtime.telemetry.RouteTemplate;

/**
 * Answers what failed before or behind the resources with a problem as well. It stands before
 * Quarkus' own handler, which would write a page and the address into the log.
 */
@Singleton
public class LastResort {

  private final ProblemAnswers answers;
  private final FaultLog faults;
  private final long limit;

  LastResort(ProblemAnswers answers, FaultLog faults, BodyConfig config) {
    this.answers = answers;
    this.faults = faults;
    this.limit = config.maxBody().asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::tell);
  }

  private void tell(RoutingContext context) {
    var response = context.response();
    if (response.ended()) {
      return;
    }
    var problem = problem(context);
    if (response.headWritten()) {
      // Half an answer must not look like a whole one.
      context.request().connection().close();
      return;
    }
    response.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.CONTENT_ENCODING);
    problem.headers().forEach(response::putHeader);
    var language = Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    response
        .setStatusCode(problem.problem().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .end(Buffer.buffer(answers.bytes(problem, language)));
  }

  private ProblemException problem(RoutingContext context) {
    @Nullable Throwable failure = context.failure();
    return switch (failure) {
      case UnauthorizedException unknown ->
          HttpProblems.MISSING_TOKEN.with().header("WWW-Authenticate", "Bearer");
      case AuthenticationFailedException wrong -> invalidToken();
      case AuthenticationCompletionException wrong -> invalidToken();
      case ForbiddenException closed -> HttpProblems.FORBIDDEN.with();
      case null, default -> byStatus(context.statusCode(), failure);
    };
  }

  private static ProblemException invalidToken() {
    return HttpProblems.INVALID_TOKEN
        .with()
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  private ProblemException byStatus(int status, @Nullable Throwable failure) {
    if (status >= 400 && status < 500) {
      var problem = HttpProblems.ofStatus(status).orElse(HttpProblems.MALFORMED_REQUEST);
      return problem == HttpProblems.TOO_LARGE ? problem.with(limit) : problem.with();
    }
    var outage = failure == null ? null : DatabaseAway.in(failure).orElse(null);
    if (outage != null) {
      faults.away(RouteTemplate.current(), outage);
      return HttpProblems.UNAVAILABLE.with().header("Retry-After", "5");
    }
    if (failure == null && status == HttpProblems.UNAVAILABLE.status()) {
      return HttpProblems.UNAVAILABLE.with().header("Retry-After", "5");
    }
    var told = failure == null ? new IllegalStateException("status " + status) : failure;
    return HttpProblems.UNEXPECTED.with(faults.unexpected(RouteTemplate.current(), told));
  }
}
