package vn.langnghe.runtime.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Refuses a request that names its host, its account or the kind of its body more than once: we
 * would take the first, and what stands in front of us or behind us perhaps the last (RFC 9110,
 * 5.3).
 */
@Singleton
public class RepeatedHeaders {

  /** Before whatever reads one of them. */
  private static final int PRIORITY = 1300;

  private static final List<CharSequence> SINGLE =
      List.of(HttpHeaders.HOST, HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE);

  void register(@Observes Filters filters) {
    filters.register(RepeatedHeaders::check, PRIORITY);
  }

  private static void check(RoutingContext context) {
    var headers = context.request().headers();
    if (SINGLE.stream().noneMatch(name -> headers.getAll(name).size() > 1)) {
      context.next();
      return;
    }
    // Where the next request begins is not to be guessed either.
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    context.response().endHandler(end -> context.request().connection().close());
    context.fail(HttpProblems.MALFORMED_REQUEST.status());
  }
}
