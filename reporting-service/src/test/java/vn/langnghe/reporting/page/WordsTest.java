package vn.langnghe.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.InputName;
import vn.langnghe.event.Text;
import vn.langnghe.testkit.PageRules;
import vn.langnghe.testkit.ProjectRoot;

class WordsTest {

  private static final Pattern MEASURE = Pattern.compile("- code: (\\w+\\.\\S+)");

  @Test
  void everyMeasureThatARubricMayUseHasANameOnThePage() throws IOException {
    var names = new InputNames();
    var measures =
        MEASURE
            .matcher(
                Files.readString(
                    ProjectRoot.find().resolve("index-rules/src/main/resources/measures.yaml")))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(measures).isNotEmpty();
    assertThat(measures)
        .allSatisfy(
            measure -> {
              assertThat(names.of(measure).vi()).isNotEqualTo(measure);
              assertThat(names.of(measure).en()).isNotEqualTo(measure);
            });
  }

  @Test
  void everyInputWithAMeaningOfItsOwnHasANameOnThePage() {
    var names = new InputNames();

    assertThat(EnumSet.complementOf(EnumSet.range(InputName.LEVEL_1, InputName.LEVEL_5)))
        .allSatisfy(
            input ->
                assertThat(names.of(input.text()))
                    .isNotEqualTo(new Text(input.text(), input.text())));
  }

  @Test
  void aNumberThatNobodyHasNamedKeepsItsCode() {
    assertThat(new InputNames().of("unheard.of")).isEqualTo(new Text("unheard.of", "unheard.of"));
  }

  @Test
  void everythingIsSaidInBothLanguages() {
    PageRules.checkWords(DashboardWords.class, "dashboard");
  }

  @Test
  void noTemplateHoldsAText() {
    PageRules.checkTemplates(
        ProjectRoot.find().resolve("reporting-service/src/main/resources/templates"));
  }
}
