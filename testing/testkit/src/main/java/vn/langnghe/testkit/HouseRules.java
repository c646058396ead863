package vn.langnghe.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of CONTRIBUTING.md that can be read off the classes; one test per module calls {@link
 * #check}.
 */
public final class HouseRules {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
  private static final String INJECT = "jakarta.inject.Inject";
  private static final String PRODUCES = "jakarta.enterprise.inject.Produces";
  private static final String ENTITY = "jakarta.persistence.Entity";

  private HouseRules() {}

  /**
   * Checks every class of the package and below, without tests; the failure lists all violations at
   * once.
   */
  public static void check(String basePackage) {
    check(
        basePackage,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage));
  }

  static void check(String basePackage, JavaClasses main) {
    if (main.isEmpty()) {
      throw new AssertionError("No class found in " + basePackage);
    }
    String failures =
        Stream.of(
                naming(),
                transactions(),
                edges(),
                state(),
                purity(),
                AccessRules.rules(),
                OneWay.rules(),
                RequestRules.rules(),
                FormRules.rules(),
                cycles(basePackage))
            .flatMap(List::stream)
            .map(rule -> rule.allowEmptyShould(true).evaluate(main))
            .filter(result -> result.hasViolation())
            .map(result -> result.getFailureReport().toString())
            .collect(Collectors.joining("\n\n"));
    if (!failures.isEmpty()) {
      throw new AssertionError("House rules (CONTRIBUTING.md) are broken:\n\n" + failures);
    }
  }

  private static List<ArchRule> naming() {
    return List.of(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Mapper)")
            .because("a class is named for its job in the domain (rule 2)"),
        noClasses()
            .should()
            .resideInAnyPackage(
                "..common..",
                "..util..",
                "..helper..",
                "..manager..",
                "..impl..",
                "..dto..",
                "..mapper..")
            .because("packages are features (rule 2)"));
  }

  private static List<ArchRule> transactions() {
    return List.of(
        noClasses()
            .that()
            .areAnnotatedWith(PATH)
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .because("a use case owns the transaction, not the edge (rule 3)"),
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(PATH)
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .because("a use case owns the transaction, not the edge (rule 3)"),
        noMethods()
            .that()
            .areAnnotatedWith(INCOMING)
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .because("@Incoming sits on the consumer, @Transactional on the use case (rule 14)"));
  }

  private static List<ArchRule> edges() {
    return List.of(
        noClasses()
            .that()
            .areAnnotatedWith(PATH)
            .should()
            .dependOnClassesThat(
                resideInAPackage("vn.langnghe.runtime.outbox..")
                    .or(
                        describe(
                            "EntityManager", type -> type.getSimpleName().equals("EntityManager")))
                    .or(
                        describe(
                            "Emitter",
                            type ->
                                type.getFullName()
                                    .startsWith(INCOMING.replace("Incoming", "Emitter")))))
            .because("a resource calls a use case and nothing below it (rules 3 and 11)"),
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(PATH)
            .should(showEntities())
            .because("entities stay in their package (rule 10)"));
  }

  private static List<ArchRule> state() {
    return List.of(
        noFields()
            .should()
            .beAnnotatedWith(INJECT)
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because(
                "injection is by constructor, configuration by typed interface (rules 24 and 26)"),
        fields()
            .that()
            .areStatic()
            .and()
            .areNotPrivate()
            .should()
            .beFinal()
            .because("there is no static state (rule 24)"),
        noClasses()
            .that(describe("make no Clock or id source", type -> !isSource(type)))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callConstructor(java.util.Random.class)
            .because("the clock and the id source are injected (rule 24)"));
  }

  private static List<ArchRule> purity() {
    return List.of(
        classes()
            .that()
            .resideInAnyPackage("..maths..", "vn.langnghe.index.estimation", "vn.langnghe.event")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "com.fasterxml.jackson.annotation..",
                "..maths..",
                "vn.langnghe.index.estimation",
                "vn.langnghe.event",
                "vn.langnghe.event.limit")
            .because("the maths and the event records are plain Java (rule 9)"),
        noClasses()
            .that()
            .resideInAnyPackage("vn.langnghe.event..", "vn.langnghe.index..", "vn.langnghe.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..")
            .because("events, rules and files are used without a server (ADR 0074, 0075, 0078)"),
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "vn.langnghe.runtime.outbox..", "vn.langnghe.runtime.deadletter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("records leave through the outbox only (rule 11)"));
  }

  private static List<ArchRule> cycles(String basePackage) {
    return List.of(
        slices()
            .matching(basePackage + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("features do not lean on each other in circles (rule 1)"));
  }

  private static boolean isSource(JavaClass type) {
    return type.getSimpleName().endsWith("Ids")
        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PRODUCES));
  }

  private static ArchCondition<JavaMethod> showEntities() {
    return new ArchCondition<>("have entities in their signature") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean shown =
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.isAnnotatedWith(ENTITY));
        events.add(
            new SimpleConditionEvent(method, shown, method.getFullName() + " shows an entity"));
      }
    };
  }
}
