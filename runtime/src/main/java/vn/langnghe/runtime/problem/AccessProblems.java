package vn.langnghe.runtime.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who may not enter, and why. */
@Singleton
public class AccessProblems {

  private static final Logger LOG = Logger.getLogger(AccessProblems.class);

  private final ProblemAnswers answers;

  AccessProblems(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> nobody(UnauthorizedException thrown, HttpHeaders headers) {
    return answers.answer(
        HttpProblems.MISSING_TOKEN.with().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), headers);
  }

  @ServerExceptionMapper({
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  public RestResponse<byte[]> invalid(RuntimeException thrown, HttpHeaders headers) {
    return answers.answer(
        HttpProblems.INVALID_TOKEN
            .with()
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
        headers);
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> forbidden(ForbiddenException thrown, HttpHeaders headers) {
    return answers.answer(HttpProblems.FORBIDDEN.with(), headers);
  }

  /** Keycloak does not answer: nobody's token can be judged yet. */
  @ServerExceptionMapper
  public RestResponse<byte[]> identityUnavailable(OIDCException thrown, HttpHeaders headers) {
    LOG.warnf("no token can be checked: %s", thrown.getMessage());
    return answers.answer(HttpProblems.UNAVAILABLE.with().header("Retry-After", "5"), headers);
  }
}
