package vn.langnghe.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The house rules that keep one way for each thing: whatever grows a second one is refused. */
final class OneWay {

  private static final int MAX_INJECTED = 6;

  /** Package names that end with an s and are no plural. */
  private static final Set<String> SINGULAR =
      Set.of("access", "maths", "process", "progress", "series");

  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String PATH_PARAM = "jakarta.ws.rs.PathParam";
  private static final String HEAD = "jakarta.ws.rs.HEAD";
  private static final String EVENT_SINK = "jakarta.ws.rs.sse.SseEventSink";
  private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
  private static final String REFUSES = "vn.langnghe.runtime.problem.RefusesRequests";
  private static final String PROBLEM = "vn.langnghe.runtime.problem.Problem";
  private static final String OWN_THREADS = "vn.langnghe.runtime.worker.OwnThreads";
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final Set<String> BEANS =
      Set.of(
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.enterprise.context.RequestScoped",
          "jakarta.inject.Singleton",
          PATH);

  private OneWay() {}

  static List<ArchRule> rules() {
    return Stream.of(names(), edge(), data(), machinery()).flatMap(List::stream).toList();
  }

  private static List<ArchRule> names() {
    return List.of(
        classes()
            .should(resideInSingularPackages())
            .because("a package is named by a singular noun of the field (rule 2)"),
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Settings")
            .because("configuration is called XxxConfig (rule 26)"));
  }

  private static List<ArchRule> edge() {
    return List.of(
        noClasses()
            .that(describe("are below the edge", type -> !isEdge(type)))
            .should()
            .callMethodWhere(
                describe(
                    "a problem is thrown",
                    call ->
                        call.getTarget().getName().equals("with")
                            && call.getTarget().getOwner().isAssignableTo(PROBLEM)))
            .because("below the edge a refusal is a return value (rule 6)"),
        methods()
            .that()
            .areAnnotatedWith(OPERATION)
            .should(summariseInBothLanguages())
            .because("contracts are Vietnamese first, English second"),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(PATH)
            .should(nameNoPathParameter())
            .because("path parameters are bound by their name"),
        methods()
            .that(describe("never end their answer", OneWay::takesEventSink))
            .should(haveAnAnswerToHead())
            .because("HEAD falls to GET otherwise, and waits for the end of what has none"));
  }

  private static List<ArchRule> data() {
    return List.of(
        classes()
            .that()
            .areAnnotatedWith(ENTITY)
            .should(stayInTheirPackage())
            .because("entities stay in their package (rule 10)"),
        constructors()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("..edge..", "..batch..")
            .should(takeNoMapperOfRequests())
            .because("what is stored is read by the events' mapper: requests are stricter"),
        constructors()
            .that()
            .areDeclaredInClassesThat(describe("are beans", OneWay::isBean))
            .should(takeFewParts())
            .because("a bean takes at most six parts (rule 34)"));
  }

  private static List<ArchRule> machinery() {
    return List.of(
        onlyInRuntime("java.util.concurrent.Semaphore", "Signal and Worker wake and wait"),
        onlyInRuntime("java.security.MessageDigest", "Sha256 digests"),
        noClasses()
            .that(areOutsideRuntime())
            .and(
                describe(
                    "have no decision of their own", type -> !type.isAnnotatedWith(OWN_THREADS)))
            .should()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .because("work in the background is a Worker (rule 23)"),
        noClasses()
            .that(areOutsideRuntime())
            .should()
            .callConstructor("com.fasterxml.jackson.databind.ObjectMapper")
            .orShould()
            .callMethod("com.fasterxml.jackson.databind.json.JsonMapper", "builder")
            .because("JSON is read and written in one way (ADR 0002)"));
  }

  private static ArchRule onlyInRuntime(String type, String reason) {
    return noClasses()
        .that(areOutsideRuntime())
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(type)
        .because(reason);
  }

  private static DescribedPredicate<JavaClass> areOutsideRuntime() {
    return describe(
        "are outside runtime",
        type ->
            Stream.of("vn.langnghe.runtime", "vn.langnghe.event.wire")
                .noneMatch(home -> isIn(home, type.getPackageName())));
  }

  private static boolean isIn(String home, String name) {
    return name.equals(home) || name.startsWith(home + '.');
  }

  private static boolean isEdge(JavaClass type) {
    return isIn("vn.langnghe.runtime.problem", type.getPackageName())
        || type.isAssignableTo(PROBLEM)
        || outermost(type).isAnnotatedWith(PATH)
        || outermost(type).isAnnotatedWith(REFUSES);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(OneWay::outermost).orElse(type);
  }

  private static boolean isBean(JavaClass type) {
    return BEANS.stream().anyMatch(type::isAnnotatedWith);
  }

  private static ArchCondition<JavaClass> resideInSingularPackages() {
    return condition(
        "reside in singular packages",
        type -> {
          var name = type.getPackageName();
          var last = name.substring(name.lastIndexOf('.') + 1);
          return !last.endsWith("s") || SINGULAR.contains(last);
        },
        type -> type.getPackageName() + " is a plural");
  }

  private static ArchCondition<JavaClass> stayInTheirPackage() {
    return new ArchCondition<>("be used in their package only") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        entity.getDirectDependenciesToSelf().stream()
            .map(dependency -> dependency.getOriginClass())
            .filter(user -> !user.getPackageName().equals(entity.getPackageName()))
            .forEach(
                user ->
                    events.add(
                        SimpleConditionEvent.violated(
                            user, user.getName() + " uses the entity " + entity.getName())));
      }
    };
  }

  private static ArchCondition<JavaConstructor> takeNoMapperOfRequests() {
    return condition(
        "take no mapper of requests",
        constructor ->
            constructor.getRawParameterTypes().stream()
                .noneMatch(
                    type -> type.isAssignableTo("com.fasterxml.jackson.databind.ObjectMapper")),
        constructor -> constructor.getOwner().getName() + " takes the mapper of requests");
  }

  private static ArchCondition<JavaConstructor> takeFewParts() {
    return condition(
        "take at most six parts",
        constructor -> constructor.getRawParameterTypes().size() <= MAX_INJECTED,
        constructor ->
            constructor.getOwner().getName()
                + " takes "
                + constructor.getRawParameterTypes().size());
  }

  private static ArchCondition<JavaMethod> summariseInBothLanguages() {
    return condition(
        "have a summary in both languages",
        method -> {
          var operation = method.getAnnotationOfType(OPERATION);
          return Boolean.TRUE.equals(operation.get("hidden").orElse(false))
              || operation.get("summary").map(Object::toString).orElse("").contains(" / ");
        },
        method -> method.getFullName() + " is summarised in one language");
  }

  private static ArchCondition<JavaMethod> nameNoPathParameter() {
    return condition(
        "bind path parameters by their name",
        method ->
            method.getParameters().stream()
                .noneMatch(parameter -> parameter.isAnnotatedWith(PATH_PARAM)),
        method -> method.getFullName() + " repeats the name of a path parameter");
  }

  private static boolean takesEventSink(JavaMethod method) {
    return method.getOwner().isAnnotatedWith(PATH)
        && method.getRawParameterTypes().stream()
            .anyMatch(type -> type.getFullName().equals(EVENT_SINK));
  }

  private static ArchCondition<JavaMethod> haveAnAnswerToHead() {
    return condition(
        "stand beside a method for HEAD",
        method ->
            method.getOwner().getMethods().stream().anyMatch(other -> other.isAnnotatedWith(HEAD)),
        method -> method.getFullName() + " leaves HEAD without an end");
  }

  private static <T> ArchCondition<T> condition(
      String description, Function<T, Boolean> holds, Function<T, String> failure) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        if (!holds.apply(item)) {
          events.add(SimpleConditionEvent.violated(item, failure.apply(item)));
        }
      }
    };
  }
}
