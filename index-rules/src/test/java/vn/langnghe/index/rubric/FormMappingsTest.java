package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.file.BundledText;
import vn.langnghe.index.maths.FactsInHand;
import vn.langnghe.index.rubric.FormMapping.Pair;
import vn.langnghe.yaml.BrokenYaml;
import vn.langnghe.yaml.YamlFile;

class FormMappingsTest {

  private static final String FILE = "mappings/sipas-2022-2023.yaml";

  @Test
  void the_form_of_2022_has_33_items_in_nine_factors() {
    var tree = Worked.evaluate("SIPAS-2022", new FactsInHand());
    var factors = tree.parts().stream().flatMap(half -> half.parts().stream()).toList();

    assertThat(factors)
        .extracting(factor -> factor.parts().size())
        .containsExactly(2, 2, 8, 2, 4, 4, 5, 3, 3);
    assertThat(Worked.RUBRICS.measures().items("SIPAS-2022"))
        .containsExactlyElementsOf(Uses.of(Worked.rubric("SIPAS-2022").root()).items())
        .hasSize(33);
  }

  @Test
  void every_factor_is_mapped_and_the_one_with_other_content_is_not_comparable() {
    var mapping = new FormMappings(Worked.RUBRICS).all().getFirst();

    assertThat(mapping.factors()).hasSize(9);
    assertThat(mapping.factors())
        .filteredOn(pair -> !pair.comparable())
        .extracting(Pair::from)
        .containsExactly("I.D");
    assertThat(mapping.items()).hasSize(8);
    assertThat(Objects.requireNonNull(mapping.note()).vi()).contains("Chưa kiểm chứng");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from: SIPAS-2022/2022.1 | from: SIPAS-2021/2021.1 | 2 | there is no rubric SIPAS-2021/2021.1",
        "{from: I.A, to: I.A, | {from: I.X, to: I.A, | 9 | the form has no part I.X",
        "{from: I.B, to: I.B, | {from: I.B, to: I.A, | 10 | mapped twice: I.A",
        "{from: I.C.8, to: I.C.8, | {from: I.C.8, to: I.C.99, | 26 | the form has no part I.C.99",
      })
  void a_mapping_that_does_not_fit_is_refused_with_its_line(
      String good, String bad, int line, String reason) {
    var text = BundledText.read(getClass(), FILE);
    assertThat(text).contains(good);
    var file = YamlFile.parse(FILE, text.replace(good, bad));

    var broken =
        catchThrowableOfType(
            BrokenYaml.class, () -> new FormMappings(Worked.RUBRICS, List.of(file)));

    assertThat(broken.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.reason().en()).isEqualTo(reason);
              assertThat(fault.reason().vi()).isNotEqualTo(reason);
            });
  }
}
