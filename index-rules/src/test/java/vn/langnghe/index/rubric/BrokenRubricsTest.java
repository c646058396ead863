package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.langnghe.index.rubric.Samples.GOOD;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.yaml.BrokenYaml;
import vn.langnghe.yaml.YamlFault;
import vn.langnghe.yaml.YamlFile;

class BrokenRubricsTest {

  private static List<YamlFault> faults(String... texts) {
    var files = Arrays.stream(texts).map(text -> YamlFile.parse(name(texts, text), text)).toList();
    var broken =
        catchThrowableOfType(BrokenYaml.class, () -> new Rubrics(BundledFiles.measures(), files));
    return broken == null ? List.of() : broken.faults();
  }

  private static String name(String[] texts, String text) {
    return "file" + (Arrays.asList(texts).indexOf(text) + 1) + ".yaml";
  }

  @Test
  void the_sound_rubric_is_taken() {
    assertThat(faults(GOOD)).isEmpty();
  }

  /** What is replaced, by what, on which line the fault is, and what it says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maximum: 10 | maximum: 11 | 13 | the maxima of the parts sum to 10, not to 11",
        "maximum: 4, | maximum: 3, | 17 | the maxima of the parts sum to 5, not to 6",
        "maximum: 4, | maximum: 4.001, | 19 | the maximum has too many decimals",
        "'dossiers.on-time' | dossiers.on-tme | 20 | unknown measure: dossiers.on-tme",
        "in: dossiers.received | 'in: {largest: [dossiers.a, dossiers.received]}' | 20 | unknown measure: dossiers.a",
        "[I.A.1] | [I.A.1, I.A.9] | 21 | unknown item: I.A.9",
        "code: B | code: A.1 | 22 | repeated code: A.1",
        "floor: 60 | floor: 90 | 20 | the floor is above the target",
        "when-none: 4 | when-none: 5 | 20 | more than the maximum points",
        "'{kind: appraised}' | '{kind: import, index: NONE}' | 26 | unknown index: NONE",
        "'{kind: appraised}' | '{kind: import, index: GOOD}' | 26 | indexes import each other in a circle: GOOD → GOOD",
        "'{kind: appraised}' | '{kind: answers, items: [I.A.1]}' | 26 | item counted twice: I.A.1",
        "SIPAS-2023 | SIPAS-2030 | 12 | unknown questionnaire: SIPAS-2030",
        "shown: [TOP2] | shown: [MEAN5] | 12 | the main formula must be among those shown",
        "2026-01-01 | 2026-02-30 | 10 | no such day",
        "valid-from: 2026-01-01 | 'valid-from: 2026-01-01\nvalid-to: 2025-12-31' | 11 | ends before it begins",
        "unit: points | unit: percent | 17 | percent has no maximum points",
        "unit: points | unit: percent | 26 | percent is fed by survey answers only",
      })
  void what_makes_no_sense_is_refused_with_line_and_reason(
      String good, String bad, int line, String reason) {
    assertThat(GOOD).contains(good);

    var faults = faults(GOOD.replaceFirst(Pattern.quote(good), bad));

    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.reason().en()).isEqualTo(reason);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.file()).isEqualTo("file1.yaml");
              assertThat(fault.reason().vi()).isNotBlank().isNotEqualTo(reason);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit: points | unit: stars | 7",
        "maximum: 10 | maximum: many | 8",
        "kind: linear | kind: magic | 20",
        "target: 80, | '' | 20",
        "target: 80, | 'target: 80, goal: 70,' | 20",
        "levels: [department] | levels: [] | 9",
        "version: \"2026.1\" | version: 2026.1 | 2",
        "dossiers.on-time | dossiers.on-time ++ 1 | 20",
        "source: Mẫu | sauce: Mẫu | 6",
      })
  void what_has_not_the_right_shape_is_refused_with_its_line(String good, String bad, int line) {
    assertThat(GOOD).contains(good);

    var faults = faults(GOOD.replaceFirst(Pattern.quote(good), bad));

    assertThat(faults).extracting(YamlFault::line).contains(line);
    assertThat(faults).allSatisfy(fault -> assertThat(fault.reason().en()).isNotBlank());
  }

  @Test
  void one_mistake_in_a_rule_is_one_fault() {
    assertThat(faults(GOOD.replace("kind: linear", "kind: magic"))).hasSize(1);
    assertThat(faults(GOOD.replace(", when-none: 4", "")))
        .extracting(fault -> fault.reason().vi())
        .containsExactly("không tìm thấy thuộc tính bắt buộc 'when-none'");
  }

  @Test
  void a_criterion_has_either_parts_or_a_rule() {
    assertThat(faults(GOOD.replace("    rule: {kind: appraised}\n", "")))
        .singleElement()
        .hasToString(
            "file1.yaml:22: tiêu chí B phải có hoặc các phần, hoặc cách chấm"
                + " / criterion B must have either parts or a rule");
  }

  @Test
  void a_rubric_without_survey_takes_no_answers() {
    assertThat(faults(GOOD.replaceFirst("survey:.*\n", "")))
        .extracting(fault -> fault.reason().en())
        .containsExactly("the rubric has no survey");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var bad = GOOD.replace("maximum: 10", "maximum: 11").replace("code: B", "code: A.1");

    assertThat(faults(bad)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01, false", "2026-12-31, true"})
  void two_versions_do_not_hold_on_the_same_day(String laterFrom, boolean overlapping) {
    var earlier =
        GOOD.replace("valid-from: 2026-01-01", "valid-from: 2026-01-01\nvalid-to: 2026-12-31");
    var later = GOOD.replace("2026.1", "2027.1").replace("2026-01-01", laterFrom);

    assertThat(faults(later, earlier))
        .extracting(fault -> fault.file() + ": " + fault.reason().en())
        .isEqualTo(
            overlapping ? List.of("file1.yaml: validity overlaps with GOOD/2026.1") : List.of());
  }

  @Test
  void a_version_is_written_once() {
    assertThat(faults(GOOD, GOOD + "# again\n"))
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo("file2.yaml");
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.reason().en()).isEqualTo("GOOD/2026.1 is already in file1.yaml");
            });
  }

  @Test
  void indexes_do_not_import_each_other_in_a_circle() {
    var one = GOOD.replace("{kind: appraised}", "{kind: import, index: OTHER}");
    var other =
        GOOD.replace("index: GOOD", "index: OTHER")
            .replace("{kind: appraised}", "{kind: import, index: GOOD}");

    assertThat(faults(one, other))
        .extracting(fault -> fault.reason().en())
        .containsExactly("indexes import each other in a circle: GOOD → OTHER → GOOD");
  }

  @Test
  void a_rubric_is_only_like_one_with_criteria_of_its_own() {
    var like =
        GOOD.substring(0, GOOD.indexOf("criteria:")).replace("index: GOOD", "index: LIKE")
            + "like: NONE/2026.1\n";

    assertThat(faults(GOOD, like))
        .extracting(YamlFault::toString)
        .containsExactly(
            "file2.yaml:13: không có bộ chỉ số với cây tiêu chí riêng: NONE/2026.1"
                + " / no rubric with criteria of its own: NONE/2026.1");
    assertThat(faults(GOOD, like.replace("NONE/", "GOOD/"))).isEmpty();
    assertThat(faults(like.replace("NONE/", "LIKE/"))).hasSize(1);
  }

  @Test
  void broken_yaml_is_refused_with_its_line() {
    for (var text : List.of("a: 1\nb: [", "a: 1\na: 2\n", "", "&a [1, *b]", "? [x]\n: 1\n")) {
      var broken = catchThrowableOfType(BrokenYaml.class, () -> YamlFile.parse("bad.yaml", text));

      assertThat(broken).as(text).isNotNull();
      assertThat(broken.faults()).singleElement().extracting(YamlFault::file).isEqualTo("bad.yaml");
    }
    var repeated =
        catchThrowableOfType(BrokenYaml.class, () -> YamlFile.parse("bad.yaml", "a: 1\na: 2\n"));
    assertThat(repeated.faults().getFirst().line()).isEqualTo(2);
  }

  @Test
  void a_file_that_contains_itself_is_refused() {
    var broken =
        catchThrowableOfType(BrokenYaml.class, () -> YamlFile.parse("bad.yaml", "a: &a [*a]\n"));

    assertThat(broken.faults()).hasSize(1);
  }

  @Test
  void a_measure_is_written_once_and_well() {
    var measures =
        """
        measures:
          - {code: a.b, vi: A, en: A, unit: case, over: sum, source: feedback}
          - {code: a.b, vi: A, en: A, unit: case, over: sum, source: feedback}
        questionnaires: []
        """;

    assertThat(
            catchThrowableOfType(
                    BrokenYaml.class, () -> Measures.read(YamlFile.parse("m.yaml", measures)))
                .faults())
        .extracting(YamlFault::line)
        .containsExactly(3);
    assertThat(
            catchThrowableOfType(
                    BrokenYaml.class,
                    () ->
                        Measures.read(
                            YamlFile.parse("m.yaml", measures.replace("over: sum", "over: avg"))))
                .faults())
        .extracting(YamlFault::line)
        .containsExactly(2, 3);
  }
}
