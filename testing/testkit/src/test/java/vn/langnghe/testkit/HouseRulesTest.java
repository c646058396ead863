package vn.langnghe.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private static final String PLANTED = "vn.langnghe.testkit.planted";

  @Test
  void everyPlantedViolationIsNamedInOneFailure() {
    JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

    assertThatThrownBy(() -> HouseRules.check(PLANTED, planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("AnswerHelper")
        .hasMessageContaining("the clock and the id source are injected")
        .hasMessageContaining("plain Java (rule 9)")
        .hasMessageContaining("UnguardedResource.write() writes for a session without @PageForm")
        .hasMessageContaining("leaves HEAD without an end")
        .hasMessageContaining("UnguardedResource.write() states no @Reach")
        .hasMessageContaining("UnguardedResource.write() states no role")
        .hasMessageContaining("in circles (rule 1)");
  }

  @Test
  void aPackageWithoutClassesIsAMistakeInTheTest() {
    assertThatThrownBy(() -> HouseRules.check("vn.langnghe.nothing"))
        .hasMessageContaining("No class found");
  }

  @Test
  void theTestkitsOwnPackageHasNoForbiddenNames() {
    JavaClasses one = new ClassFileImporter().importClasses(ProjectRoot.class);

    assertThatCode(() -> HouseRules.check("vn.langnghe.testkit", one)).doesNotThrowAnyException();
  }
}
