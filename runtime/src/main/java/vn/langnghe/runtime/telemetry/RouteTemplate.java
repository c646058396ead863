package vn.langnghe.runtime.telemetry;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Names a request by the template of its route, never by its path: a path holds what people send,
 * for example the code of a case. What no resource takes has one name for all, in the log and in
 * the metrics, so nobody can fill either with names of his own.
 */
@Singleton
public class RouteTemplate {

  /** What is asked for and does not exist, is refused before it is found, or is a file. */
  public static final String OTHER = "/other";

  /** Where Quarkus keeps the template of the resource method that was found. */
  private static final String FOUND = "UrlPathTemplate";

  /** First of all: what answers by itself is measured, too. */
  void register(@Observes @Priority(1) Router router) {
    router.route().order(Integer.MIN_VALUE).handler(RouteTemplate::begin);
  }

  /** The template of the present request. */
  public static String current() {
    var context = Vertx.currentContext();
    @Nullable String found = context == null ? null : context.getLocal(FOUND);
    return found == null ? OTHER : found;
  }

  /** Names a request that is answered before a resource is looked for. */
  public static void found(String template) {
    var context = Vertx.currentContext();
    if (context != null) {
      context.putLocal(FOUND, template);
    }
  }

  /** The first name that is given stays, unless a resource is found. */
  private static void begin(RoutingContext context) {
    @Nullable HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
    if (metric != null) {
      metric.setTemplatePath(OTHER);
    }
    context.next();
  }
}
