package vn.langnghe.runtime.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Ends the connection of a request whose body has not arrived in time. The limit on idleness lets
 * in for ever who sends a byte a minute.
 */
@Singleton
public class SlowBodies {

  /** Before whatever waits for the body. */
  private static final int PRIORITY = 1100;

  private final Vertx vertx;
  private final long deadline;

  SlowBodies(Vertx vertx, BodyConfig config) {
    this.vertx = vertx;
    this.deadline = config.deadline().toMillis();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, PRIORITY);
  }

  private void watch(RoutingContext context) {
    var request = context.request();
    if (bringsABody(request)) {
      long timer = vertx.setTimer(deadline, late -> end(request));
      context.addEndHandler(answered -> vertx.cancelTimer(timer));
    }
    context.next();
  }

  private static boolean bringsABody(HttpServerRequest request) {
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  private static void end(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
