package vn.langnghe.runtime.contract;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.RefusesRequests;

/**
 * Refuses a query parameter of the API that the operation does not know, or that comes twice: a
 * misspelt filter that is ignored would answer another question than the one asked. Pages ignore
 * what messengers and newsletters add to a link.
 */
@Singleton
@RefusesRequests
public class KnownParameters {
  private static final String API = "/api/";

  /** By operation: the names of its query parameters, and whether each may be repeated. */
  private final Map<Method, SortedMap<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri) {
    if (uri.getRequestUri().getRawQuery() == null || !uri.getPath().startsWith(API)) {
      return;
    }
    var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              var repeatable = names.get(name);
              if (repeatable == null) {
                throw HttpProblems.UNKNOWN_PARAMETER.with(name, String.join(", ", names.keySet()));
              }
              if (values.size() > 1 && !repeatable) {
                throw HttpProblems.REPEATED_PARAMETER.with(name);
              }
            });
  }

  private static SortedMap<String, Boolean> names(Method operation) {
    var names = new TreeMap<String, Boolean>();
    for (var parameter : operation.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (var field : parameter.getType().getDeclaredFields()) {
          add(names, field, field.getType());
        }
      } else {
        add(names, parameter, parameter.getType());
      }
    }
    return names;
  }

  private static void add(Map<String, Boolean> names, AnnotatedElement element, Class<?> type) {
    var parameter = element.getAnnotation(QueryParam.class);
    if (parameter != null) {
      names.put(parameter.value(), Collection.class.isAssignableFrom(type));
    }
  }
}
