package vn.langnghe.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** What writes for a session must know that the form is ours (ADR 0088). */
final class FormRules {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String PAGE_FORM = "vn.langnghe.web.form.PageForm";
  private static final List<String> WRITES =
      Stream.of("POST", "PUT", "PATCH", "DELETE").map("jakarta.ws.rs."::concat).toList();

  private FormRules() {}

  static List<ArchRule> rules() {
    return List.of(
        methods()
            .should(takeOnlyFormsOfOurs())
            .because("a session is sent by browsers unasked: forms carry a token (ADR 0088)"));
  }

  private static ArchCondition<JavaMethod> takeOnlyFormsOfOurs() {
    return new ArchCondition<>("be a @PageForm where they write outside of /api") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (isWriteOfAPage(method) && !method.isAnnotatedWith(PAGE_FORM)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " writes for a session without @PageForm"));
        }
      }
    };
  }

  private static boolean isWriteOfAPage(JavaMethod method) {
    return WRITES.stream().anyMatch(method::isAnnotatedWith)
        && method.getOwner().isAnnotatedWith(PATH)
        && !path(method).startsWith("/api/");
  }

  private static String path(JavaMethod method) {
    var path = method.getOwner().getAnnotationOfType(PATH).get("value").orElse("").toString();
    return path.startsWith("/") ? path : '/' + path;
  }
}
