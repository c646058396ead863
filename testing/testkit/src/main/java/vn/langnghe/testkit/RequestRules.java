package vn.langnghe.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every value that a request can bring says what it may be (ADR 0091): this walks all parameters of
 * all resources, and the records below them.
 */
final class RequestRules {

  private static final Set<String> OF_TEXT = Set.of("Code", "OneLine", "Prose", "Pattern", "Size");
  private static final Set<String> OF_DAY = Set.of("Day");
  private static final Set<String> OF_SIZE = Set.of("Size", "NotEmpty");
  private static final String CHECKED = "CheckedBy";

  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private RequestRules() {}

  static List<ArchRule> rules() {
    return List.of(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should(limitWhatTheyTake())
            .because("the edge takes only what everything behind it can hold (ADR 0091)"));
  }

  private static ArchCondition<JavaMethod> limitWhatTheyTake() {
    return new ArchCondition<>("limit what they take") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var reflected = method.reflect();
        if (!isInTheApi(method.getOwner()) || names(reflected).noneMatch(VERBS::contains)) {
          return;
        }
        for (var parameter : reflected.getParameters()) {
          for (var fault : faults(parameter)) {
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + ": " + parameter.getName() + fault));
          }
        }
      }
    };
  }

  private static boolean isInTheApi(JavaClass owner) {
    return owner
        .tryGetAnnotationOfType("jakarta.ws.rs.Path")
        .flatMap(address -> address.get("value"))
        .filter(path -> path.toString().startsWith("/api"))
        .isPresent();
  }

  private static List<String> faults(Parameter parameter) {
    var faults = new ArrayList<String>();
    if (names(parameter).noneMatch("Context"::equals)) {
      walk("", parameter.getAnnotatedType(), names(parameter).collect(Collectors.toSet()), faults);
    }
    return faults;
  }

  private static void walk(
      String path, AnnotatedType annotated, Set<String> declared, List<String> faults) {
    var names =
        Stream.concat(declared.stream(), names(annotated)).collect(Collectors.toUnmodifiableSet());
    if (names.contains(CHECKED)) {
      return;
    }
    var type = raw(annotated);
    if (type == String.class) {
      demand(path, names, OF_TEXT, faults);
    } else if (type == LocalDate.class) {
      demand(path, names, OF_DAY, faults);
    } else if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      demand(path, names, OF_SIZE, faults);
      elements(path, annotated, faults);
    } else if (type.isRecord() && type.getName().startsWith("vn.langnghe.")) {
      components(path, type, faults);
    }
  }

  private static void elements(String path, AnnotatedType annotated, List<String> faults) {
    if (annotated instanceof AnnotatedParameterizedType generic) {
      var arguments = generic.getAnnotatedActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        boolean key = arguments.length == 2 && i == 0;
        var names = names(arguments[i]).collect(Collectors.toSet());
        if (!key && !names.contains("NotNull") && !names.contains("Nullable")) {
          faults.add(path + "[]: an element may be null");
        }
        walk(path + "[]", arguments[i], Set.of(), faults);
      }
    }
  }

  private static void components(String path, Class<?> type, List<String> faults) {
    if (names(type).anyMatch(CHECKED::equals)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      walk(
          path + "." + component.getName(),
          component.getAnnotatedType(),
          names(field(type, component)).collect(Collectors.toSet()),
          faults);
    }
  }

  private static Field field(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void demand(
      String path, Set<String> names, Set<String> anyOf, List<String> faults) {
    if (names.stream().noneMatch(anyOf::contains)) {
      faults.add(path + ": needs one of " + anyOf);
    }
  }

  private static Class<?> raw(AnnotatedType annotated) {
    return switch (annotated.getType()) {
      case Class<?> type -> type;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  private static Stream<String> names(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(Annotation::annotationType)
        .map(Class::getSimpleName);
  }
}
