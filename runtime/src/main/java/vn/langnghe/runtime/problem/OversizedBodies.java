package vn.langnghe.runtime.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses a body that announces itself as too large, before anything of it is kept. */
@Singleton
public class OversizedBodies {

  /** Before Quarkus' own limit, which answers with a bare status. */
  private static final int PRIORITY = 1000;

  private final long limit;
  private final long patience;
  private final ProblemAnswers answers;

  OversizedBodies(BodyConfig config, ProblemAnswers answers) {
    this.limit = config.maxBody().asLongValue();
    this.patience = config.patience().asLongValue();
    this.answers = answers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    long announced = announced(context.request());
    if (announced <= limit) {
      context.next();
    } else if (announced <= patience) {
      context.request().handler(bytes -> {}).endHandler(end -> refuse(context)).resume();
    } else {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      context.response().endHandler(end -> context.request().connection().close());
      refuse(context);
    }
  }

  private static long announced(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void refuse(RoutingContext context) {
    var language = Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    context
        .response()
        .setStatusCode(HttpProblems.TOO_LARGE.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .end(Buffer.buffer(answers.bytes(HttpProblems.TOO_LARGE.with(limit), language)));
  }
}
