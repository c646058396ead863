package vn.langnghe.runtime.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * Says with a refused method, and to OPTIONS, which methods there are at that address (RFC 9110,
 * 15.5.6). The framework says nothing with the one, and to the other what the whole class can.
 */
@Singleton
public class AllowedMethods {

  private static final int METHOD_NOT_ALLOWED = HttpProblems.METHOD_NOT_ALLOWED.status();

  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == METHOD_NOT_ALLOWED
        || request.getMethod().equals(HttpMethod.OPTIONS)) {
      var path = CurrentRequestManager.get().getPathWithoutPrefix();
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", at(path)));
    }
  }

  /** Asks the framework's own routes, class by class as it does itself. */
  private static Set<String> at(String path) {
    var methods = new TreeSet<String>();
    methods.add(HttpMethod.OPTIONS);
    var classes =
        new RequestMapper<>(
            new ArrayList<>(ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()));
    for (var match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      for (var handler : match.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          add(methods, routing, match.remaining.isEmpty() ? "/" : match.remaining);
        }
      }
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  private static void add(Set<String> methods, ClassRoutingHandler routing, String remaining) {
    routing
        .getMappers()
        .forEach(
            (method, resources) -> {
              if (method != null && resources.map(remaining) != null) {
                methods.add(method);
              }
            });
  }
}
