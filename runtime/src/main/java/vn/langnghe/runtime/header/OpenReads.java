package vn.langnghe.runtime.header;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of every other site read what everybody may read: open data without credentials (ADR
 * 0095). What is open follows from {@code @PermitAll} on a read below {@code /api}, unless it is
 * {@link Confidential}.
 */
@Singleton
public class OpenReads {

  public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  public static final String EXPOSE = "Access-Control-Expose-Headers";
  public static final String EXPOSED = "ETag, Retry-After, Content-Disposition";
  private static final String ASK_AGAIN = "public, no-cache";

  private final Map<Method, Boolean> open = new ConcurrentHashMap<>();

  /** A browser asks first when a page sets a header such as If-None-Match. */
  void register(@Observes @Priority(3) Router router) {
    router
        .options("/api/*")
        .order(Integer.MIN_VALUE)
        .handler(
            context -> {
              if (isAboutARead(context)) {
                allow(context);
              } else {
                context.next();
              }
            });
  }

  @ServerResponseFilter
  public void mark(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo resource) {
    if (!isRead(request.getMethod()) || resource == null || !isOpen(resource, request)) {
      return;
    }
    var headers = response.getHeaders();
    headers.putSingle(ALLOW_ORIGIN, "*");
    headers.putSingle(EXPOSE, EXPOSED);
    if (response.getStatus() < 400 && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
    }
  }

  private boolean isOpen(ResourceInfo resource, ContainerRequestContext request) {
    @Nullable Method method = resource.getResourceMethod();
    return method != null
        && request.getUriInfo().getPath().startsWith("/api/")
        && open.computeIfAbsent(method, OpenReads::isOpen);
  }

  private static boolean isOpen(Method method) {
    var type = method.getDeclaringClass();
    return (method.isAnnotationPresent(PermitAll.class)
            || type.isAnnotationPresent(PermitAll.class))
        && !method.isAnnotationPresent(Confidential.class)
        && !type.isAnnotationPresent(Confidential.class);
  }

  private static boolean isAboutARead(RoutingContext context) {
    @Nullable String method = context.request().getHeader("Access-Control-Request-Method");
    return method != null && isRead(method);
  }

  /** Credentials are not among them, so whatever needs a token stays closed to other sites. */
  private static void allow(RoutingContext context) {
    context
        .response()
        .setStatusCode(204)
        .putHeader(ALLOW_ORIGIN, "*")
        .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
        .putHeader("Access-Control-Allow-Headers", "Accept, If-None-Match, Last-Event-ID")
        .putHeader("Access-Control-Max-Age", "86400")
        .end();
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
