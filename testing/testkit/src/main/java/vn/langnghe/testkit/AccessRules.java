package vn.langnghe.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation says who may call it, and whose data it then acts on (ADR 0092). */
final class AccessRules {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String PRODUCES = "jakarta.ws.rs.Produces";
  private static final String REACH = "vn.langnghe.runtime.access.Reach";
  private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
  private static final String OPEN = "jakarta.annotation.security.PermitAll";
  private static final String AUTHENTICATED = "io.quarkus.security.Authenticated";
  private static final Set<String> VERBS =
      Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
          .map("jakarta.ws.rs."::concat)
          .collect(Collectors.toSet());

  private AccessRules() {}

  static List<ArchRule> rules() {
    return List.of(
        methods()
            .that(describe("answer HTTP", AccessRules::answersHttp))
            .should(stateTheirRole())
            .because("every endpoint states its role (rule 20)"),
        methods()
            .that(describe("answer HTTP", AccessRules::answersHttp))
            .should(stateTheirReach())
            .because("every endpoint states whose data it acts on (ADR 0092)"),
        methods()
            .that(describe("answer HTTP", AccessRules::answersHttp))
            .should(streamToEverybodyOnly())
            .because("a stream would outlive the token that it was opened with (ADR 0092)"));
  }

  private static ArchCondition<JavaMethod> stateTheirRole() {
    return refused(
        "be annotated with @RolesAllowed, @PermitAll or @Authenticated, or their class",
        method ->
            Stream.of(ROLES, OPEN, AUTHENTICATED).anyMatch(access -> states(method, access))
                ? Optional.empty()
                : Optional.of("states no role"));
  }

  private static ArchCondition<JavaMethod> stateTheirReach() {
    return refused("be annotated with a @Reach that fits their role", AccessRules::faultOfReach);
  }

  private static Optional<String> faultOfReach(JavaMethod method) {
    if (!method.isAnnotatedWith(REACH)) {
      return Optional.of("states no @Reach");
    }
    var reach = method.getAnnotationOfType(REACH);
    var scope = text(reach, "value");
    boolean forNobody = scope.endsWith("NONE");
    if (states(method, ROLES) && forNobody) {
      return Optional.of("asks for a role and for no grant");
    }
    if (!states(method, ROLES) && !forNobody) {
      return Optional.of("asks for a grant and for no role");
    }
    return scope.endsWith(".AGENCY") && !path(method).contains('{' + text(reach, "parameter") + '}')
        ? Optional.of("names no parameter of its path")
        : Optional.empty();
  }

  private static ArchCondition<JavaMethod> streamToEverybodyOnly() {
    return refused(
        "be public where they stream",
        method ->
            streams(method) && !states(method, OPEN)
                ? Optional.of("streams to who has a token")
                : Optional.empty());
  }

  private static boolean streams(JavaMethod method) {
    return method.isAnnotatedWith(PRODUCES)
        && Arrays.toString(
                (Object[]) method.getAnnotationOfType(PRODUCES).get("value").orElse(new Object[0]))
            .contains("event-stream");
  }

  private static boolean answersHttp(JavaMethod method) {
    return method.getOwner().isAnnotatedWith(PATH)
        && method.getAnnotations().stream()
            .anyMatch(found -> VERBS.contains(found.getRawType().getFullName()));
  }

  /** What a method states goes before what its class does. */
  private static boolean states(JavaMethod method, String access) {
    boolean itself =
        Stream.of(ROLES, OPEN, AUTHENTICATED).anyMatch(one -> method.isAnnotatedWith(one));
    return itself ? method.isAnnotatedWith(access) : method.getOwner().isAnnotatedWith(access);
  }

  private static String path(JavaMethod method) {
    var own = method.isAnnotatedWith(PATH) ? text(method.getAnnotationOfType(PATH), "value") : "";
    return text(method.getOwner().getAnnotationOfType(PATH), "value") + own;
  }

  private static String text(JavaAnnotation<?> annotation, String name) {
    return annotation
        .get(name)
        .map(
            value ->
                value instanceof JavaEnumConstant constant
                    ? '.' + constant.name()
                    : value.toString())
        .orElse("");
  }

  private static ArchCondition<JavaMethod> refused(
      String description, Function<JavaMethod, Optional<String>> fault) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        fault
            .apply(method)
            .ifPresent(
                why ->
                    events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + ' ' + why)));
      }
    };
  }
}
