package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.index.rubric.Worked.DAY;
import static vn.langnghe.index.rubric.Worked.RUBRICS;
import static vn.langnghe.index.rubric.Worked.evaluate;
import static vn.langnghe.index.rubric.Worked.node;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Text;
import vn.langnghe.event.Unit;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.maths.FactsInHand;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.yaml.YamlFile;

class RubricsTest {

  private static Stream<IndexDefined.Criterion> described(IndexDefined.Criterion criterion) {
    return Stream.concat(
        Stream.of(criterion), criterion.parts().stream().flatMap(RubricsTest::described));
  }

  private static IndexDefined.Criterion described(String index, String code) {
    return described(RUBRICS.definition(Worked.rubric(index)).root())
        .filter(criterion -> criterion.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_index_comes_after_those_that_it_imports() {
    assertThat(RUBRICS.on(DAY))
        .extracting(Rubric::index)
        .containsExactly(
            "SIPAS-2023", "SIPAS-2023-PULSE", "766", "PAR-DEPT", "PAR-PROVINCE", "NQ57-COMMUNE");
    assertThat(Uses.of(Worked.rubric("PAR-DEPT").root()).imports()).containsExactly("SIPAS-2023");
  }

  @Test
  void a_rubric_does_not_hold_before_its_first_day() {
    assertThat(RUBRICS.valid("766", LocalDate.of(2022, 6, 22))).isEmpty();
    assertThat(RUBRICS.valid("766", LocalDate.of(2022, 6, 23))).isPresent();
    assertThat(RUBRICS.on(LocalDate.of(2022, 1, 1)))
        .extracting(Rubric::index)
        .containsExactly("SIPAS-2022", "PAR-DEPT");
    assertThat(RUBRICS.valid("NONE", DAY)).isEmpty();
    assertThat(RUBRICS.all()).hasSize(7);
  }

  @Test
  void every_rubric_file_is_shipped() throws IOException, URISyntaxException {
    var folder =
        Path.of(Objects.requireNonNull(getClass().getResource("/rubrics/shipped.yaml")).toURI());
    try (var files = Files.list(Objects.requireNonNull(folder.getParent()))) {
      assertThat(files.map(file -> "rubrics/" + file.getFileName()))
          .filteredOn(name -> name.endsWith(".yaml") && !name.endsWith("/shipped.yaml"))
          .containsExactlyInAnyOrderElementsOf(
              BundledFiles.rubrics().stream().map(YamlFile::name).toList());
    }
  }

  @Test
  void sipas_has_two_halves_nine_factors_and_the_39_items_of_the_form() {
    var tree = evaluate("SIPAS-2023", new FactsInHand());
    var form = Worked.rows("sipas-2023-items.csv").stream().map(row -> row[1]).toList();

    assertThat(tree.parts()).hasSize(2);
    assertThat(tree.parts().stream().flatMap(half -> half.parts().stream())).hasSize(9);
    assertThat(Uses.of(Worked.rubric("SIPAS-2023").root()).items()).containsExactlyElementsOf(form);
    assertThat(RUBRICS.measures().items("SIPAS-2023")).containsExactlyElementsOf(form);
    // 39 items, 9 factors, 2 halves and the whole are the 51 published satisfaction indicators.
    assertThat(Worked.nodes(tree)).hasSize(51);
  }

  @Test
  void the_pulse_has_the_same_tree_and_another_estimator() {
    var sample = Worked.rubric("SIPAS-2023");
    var pulse = Worked.rubric("SIPAS-2023-PULSE");

    assertThat(((Criterion.Group) pulse.root()).parts())
        .isEqualTo(((Criterion.Group) sample.root()).parts());
    assertThat(Objects.requireNonNull(sample.survey()).estimator()).isEqualTo(Estimator.SAMPLE);
    assertThat(Objects.requireNonNull(pulse.survey()).estimator()).isEqualTo(Estimator.PULSE);
  }

  @Test
  void sipas_pools_answers_up_to_the_whole() {
    var facts =
        new FactsInHand()
            .answers("I.A.1", LevelCounts.of(0, 1, 1, 1, 4, 3))
            .answers("I.A.2", LevelCounts.of(5, 0, 0, 0, 5, 0))
            .answers("II.E.3", LevelCounts.of(9, 0, 0, 1, 0, 0));

    var tree = evaluate("SIPAS-2023", facts);

    assertThat(tree.value()).isEqualTo("75.00");
    assertThat(tree.inputs().byName()).containsEntry("MEAN5", new BigDecimal("75.00"));
    assertThat(node(tree, "I.A").value()).isEqualTo("80.00");
    assertThat(node(tree, "I.B").value()).isNull();
    assertThat(node(tree, "II").value()).isEqualTo("0.00");
  }

  @Test
  void sipas_is_worth_25_of_100_points_of_a_department() {
    var facts = new FactsInHand().index("SIPAS-2023", "86.24");

    assertThat(node(evaluate("PAR-DEPT", facts), "SIPAS").value()).isEqualTo("21.56");
  }

  @Test
  void a_department_is_scored_on_all_four_criteria_of_the_sample_rubric() {
    var facts = Worked.h2117().index("SIPAS-2023", "86.24");

    var tree = evaluate("PAR-DEPT", facts);

    // 21.56 + 35 × 653/654 + 20 × (300/654) / 0.5 + 20 without feedback
    assertThat(tree.parts().stream().map(part -> Worked.value(part).toPlainString()))
        .containsExactly("21.56", "34.95", "18.35", "20.00");
    assertThat(tree.value()).isEqualTo("94.86");
  }

  @Test
  void rules_are_told_in_words_in_both_languages() {
    assertThat(described("766", "TDGQ").rule())
        .isEqualTo(
            new Text(
                "20 × (Hồ sơ giải quyết đúng hạn) / (Hồ sơ tiếp nhận); mẫu số bằng 0: 0 điểm",
                "20 × (Dossiers handled on time) / (Dossiers received); nothing to divide by: 0"
                    + " points"));
    assertThat(Objects.requireNonNull(described("766", "3.3").rule()).vi())
        .contains("/ 50 %, tối đa 6");
    assertThat(Objects.requireNonNull(described("766", "5.3").rule()).en())
        .contains(
            "Feedback due (answered, or past its due day) − Feedback due whose handling was"
                + " disliked − Feedback overdue");
    assertThat(Objects.requireNonNull(described("766", "1.4").rule()).en())
        .contains("the largest of: ", "if there is none: ");
    assertThat(Objects.requireNonNull(described("SIPAS-2023", "II.E.3").rule()).en())
        .contains("II.E.3", "levels 4 and 5", "no experience");
    assertThat(described("PAR-DEPT", "SIPAS").rule())
        .isEqualTo(new Text("25 × chỉ số SIPAS-2023 (%) / 100", "25 × index SIPAS-2023 (%) / 100"));
  }

  @Test
  void definitions_name_every_criterion_and_say_what_is_unverified() {
    for (var definition : RUBRICS.definitions()) {
      assertThat(described(definition.root()))
          .allSatisfy(
              criterion -> {
                assertThat(criterion.name().vi()).isNotBlank();
                assertThat(criterion.name().en()).isNotBlank();
                assertThat(criterion.rule() == null).isEqualTo(!criterion.parts().isEmpty());
              });
      assertThat(Objects.requireNonNull(definition.root().note()).vi())
          .contains("Chưa kiểm chứng: ", "Nguồn: ");
      assertThat(definition.maximum()).isEqualByComparingTo("100");
    }
    assertThat(RUBRICS.definitions())
        .extracting(IndexDefined::unit)
        .contains(Unit.POINTS, Unit.PERCENT);
  }

  @Test
  void that_only_what_is_due_counts_is_told_as_our_reading() {
    for (var code : List.of("5.2", "5.3")) {
      var note = Objects.requireNonNull(described("766", code).note());
      assertThat(note.vi()).contains("Chưa kiểm chứng: Cách hiểu của chúng tôi");
      assertThat(note.en()).contains("Unverified: Our reading");
    }
    assertThat(Objects.requireNonNull(described("PAR-DEPT", "PAKN").note()).en())
        .contains("our reading");
  }

  @Test
  void every_measure_that_is_used_is_known_and_every_known_measure_is_used() {
    var known = RUBRICS.measures().all().stream().map(Measure::code).toList();
    var used =
        RUBRICS.all().stream()
            .flatMap(rubric -> RUBRICS.measuresOf(rubric).stream())
            .collect(Collectors.toSet());

    assertThat(used).containsExactlyInAnyOrderElementsOf(known);
    assertThat(known).containsAll(List.of("pakn.received", "pakn.on-time", "dossiers.received"));
  }
}
