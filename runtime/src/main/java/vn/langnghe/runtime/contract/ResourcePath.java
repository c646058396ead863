package vn.langnghe.runtime.contract;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where the description has an operation and its parameters. */
final class ResourcePath {

  static final DotName PATH = DotName.createSimple(Path.class);

  private static final Map<String, DotName> VERBS =
      Map.of(
          "GET", DotName.createSimple(GET.class),
          "POST", DotName.createSimple(POST.class),
          "PUT", DotName.createSimple(PUT.class),
          "DELETE", DotName.createSimple(DELETE.class));

  private static final Map<DotName, String> PLACES =
      Map.of(
          DotName.createSimple(PathParam.class), "path",
          DotName.createSimple(QueryParam.class), "query",
          DotName.createSimple(HeaderParam.class), "header",
          DotName.createSimple(RestPath.class), "path",
          DotName.createSimple(RestQuery.class), "query",
          DotName.createSimple(RestHeader.class), "header");

  private ResourcePath() {}

  static boolean isOperation(MethodInfo method) {
    return VERBS.values().stream().anyMatch(method::hasDeclaredAnnotation);
  }

  static boolean hasVerb(MethodInfo method, String verb) {
    return VERBS.containsKey(verb) && method.hasDeclaredAnnotation(VERBS.get(verb));
  }

  static String of(MethodInfo method) {
    var path =
        "/"
            + value(method.declaringClass().declaredAnnotation(PATH))
            + "/"
            + value(method.declaredAnnotation(PATH));
    return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*\\}", "{$1}")
        .replaceAll("/{2,}", "/")
        .replaceFirst("(?<=.)/$", "");
  }

  /** Place and name, as in "query agency"; what says no place is part of the path, or a body. */
  static String parameterName(Collection<AnnotationInstance> annotations, String ownName) {
    return annotations.stream()
        .filter(it -> PLACES.containsKey(it.name()))
        .map(it -> PLACES.get(it.name()) + " " + (it.value() == null ? ownName : value(it)))
        .findFirst()
        .orElse("path " + ownName);
  }

  private static String value(@Nullable AnnotationInstance annotation) {
    return Optional.ofNullable(annotation)
        .map(AnnotationInstance::value)
        .map(AnnotationValue::asString)
        .orElse("");
  }
}
