package vn.langnghe.runtime.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Refuses a request that may be read in two ways. Who names the host, the account or the kind of
 * the body twice would be known to us by the first and perhaps to what stands before us by the last
 * (RFC 9110, 5.3). A parameter behind a semicolon in the path would be dropped by the framework,
 * and another question answered than the one asked.
 */
@Singleton
public class AmbiguousRequests {

  /** Before whatever reads one of them. */
  private static final int PRIORITY = 1300;

  private static final List<CharSequence> SINGLE =
      List.of(HttpHeaders.HOST, HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE);

  void register(@Observes Filters filters) {
    filters.register(AmbiguousRequests::check, PRIORITY);
  }

  private static void check(RoutingContext context) {
    if (isAmbiguous(context.request())) {
      context.fail(HttpProblems.MALFORMED_REQUEST.status());
    } else {
      context.next();
    }
  }

  private static boolean isAmbiguous(HttpServerRequest request) {
    var headers = request.headers();
    return SINGLE.stream().anyMatch(name -> headers.getAll(name).size() > 1)
        || request.path().indexOf(';') >= 0;
  }
}
