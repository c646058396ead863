package vn.langnghe.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.VertxException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.DatabaseAway;
import vn.langnghe.runtime.telemetry.FaultLog;
import vn.langnghe.runtime.telemetry.RouteTemplate;

/** Turns what is thrown at the HTTP edge into problems; what nobody foresaw says nothing. */
@Singleton
public class EdgeProblems {

  private static final Logger LOG = Logger.getLogger(EdgeProblems.class);

  private final ProblemAnswers answers;
  private final FaultLog faults;
  private final long limit;

  EdgeProblems(ProblemAnswers answers, FaultLog faults, BodyConfig config) {
    this.answers = answers;
    this.faults = faults;
    this.limit = config.maxBody().asLongValue();
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> problem(ProblemException problem, HttpHeaders headers) {
    return answers.answer(problem, headers);
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> invalid(
      ConstraintViolationException violations, HttpHeaders headers, UriInfo uri) {
    if (violations.getConstraintViolations().stream().anyMatch(Violations::isOurFault)) {
      return unexpected(violations, headers, uri);
    }
    return answers.answer(
        HttpProblems.INVALID_INPUT.with(Violations.errors(violations.getConstraintViolations())),
        headers);
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> mismatched(MismatchedInputException wrong, HttpHeaders headers) {
    return broken(wrong, headers);
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> broken(JsonProcessingException broken, HttpHeaders headers) {
    return answers.answer(
        Mismatches.error(broken)
            .map(error -> HttpProblems.INVALID_INPUT.with(List.of(error)))
            .orElseGet(HttpProblems.BROKEN_JSON::with),
        headers);
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> refused(
      WebApplicationException refused, HttpHeaders headers, UriInfo uri) {
    if (refused.getCause() instanceof JsonProcessingException broken) {
      return broken(broken, headers);
    }
    if (isUnreadQuery(refused, uri)) {
      return answers.answer(HttpProblems.MALFORMED_PARAMETER.with(), headers);
    }
    return answer(refused.getResponse(), refused, headers, uri);
  }

  /** A body that grew beyond the limit on its way, or a client that went away while sending it. */
  @ServerExceptionMapper
  public RestResponse<byte[]> unread(IOException thrown, HttpHeaders headers, UriInfo uri) {
    if ("Request too large".equals(thrown.getMessage())) {
      return answers.answer(HttpProblems.TOO_LARGE.with(limit), headers);
    }
    if (hasLeft(thrown)) {
      LOG.debugf("the client left: %s", thrown.getMessage());
      return answers.answer(HttpProblems.BROKEN_JSON.with(), headers);
    }
    return unexpected(thrown, headers, uri);
  }

  /** The connection ended before the body did, or nothing more came; told in several wrappings. */
  private static boolean hasLeft(IOException thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof VertxException
          || cause instanceof ClosedChannelException
          || "Read timed out".equals(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> unexpected(Throwable thrown, HttpHeaders headers, UriInfo uri) {
    var outage = DatabaseAway.in(thrown);
    if (outage.isPresent()) {
      faults.away(RouteTemplate.current(), outage.get());
      return answers.answer(HttpProblems.UNAVAILABLE.with().header("Retry-After", "5"), headers);
    }
    var id = faults.unexpected(RouteTemplate.current(), thrown);
    return answers.answer(HttpProblems.UNEXPECTED.with(id), headers);
  }

  /**
   * Jakarta REST calls a value that it cannot convert "not found"; of a path alone that is true.
   */
  private static boolean isUnreadQuery(WebApplicationException refused, UriInfo uri) {
    return refused instanceof NotFoundException
        && refused.getCause() != null
        && !uri.getQueryParameters().isEmpty();
  }

  private RestResponse<byte[]> answer(
      Response response, WebApplicationException refused, HttpHeaders headers, UriInfo uri) {
    int status = response.getStatus();
    for (var problem : HttpProblems.values()) {
      if (problem.status() == status && problem != HttpProblems.UNEXPECTED) {
        var thrown = problem == HttpProblems.TOO_LARGE ? problem.with(limit) : problem.with();
        response.getStringHeaders().forEach((name, values) -> keep(thrown, name, values));
        return answers.answer(thrown, headers);
      }
    }
    return status < 400
        ? RestResponse.ResponseBuilder.<byte[]>create(status)
            .replaceAll(response.getHeaders())
            .build()
        : unexpected(refused, headers, uri);
  }

  /** An Allow or Retry-After header belongs to the answer; the old body's own headers do not. */
  private static void keep(ProblemException problem, String name, List<String> values) {
    if (!name.regionMatches(true, 0, "Content-", 0, 8)) {
      problem.header(name, String.join(", ", values));
    }
  }
}
