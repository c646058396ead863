package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.langnghe.index.rubric.Samples.GOOD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.yaml.BrokenYaml;
import vn.langnghe.yaml.YamlFault;
import vn.langnghe.yaml.YamlFile;

/** Rules, bonus, penalties and grades that make no sense. */
class BrokenRulesTest {

  private static List<YamlFault> faults(String text) {
    var broken =
        catchThrowableOfType(
            BrokenYaml.class,
            () -> new Rubrics(BundledFiles.measures(), List.of(YamlFile.parse("file.yaml", text))));
    return broken == null ? List.of() : broken.faults();
  }

  /** A rule in place of B's, what is wrong with it, and on which line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: binary, when: {yes: training.plan, no: training.held}} | a condition has exactly one of: yes, no, choice, day, math, all, any, not",
        "{kind: binary, when: {yes: tasks.board}} | the measure tasks.board has not the type that this needs",
        "{kind: binary, when: {yes: training.plan}, points: 5} | more than the maximum points",
        "{kind: binary, when: {choice: platform.use, is: often}} | the measure platform.use has no choice often",
        "{kind: binary, when: {day: file.received-on, by: 13-15}} | no such day",
        "{kind: binary, when: {math: tasks.none >= 1}} | unknown measure: tasks.none",
        "{kind: binary, when: {not: {all: [{no: tasks.board}]}}} | the measure tasks.board has not the type that this needs",
        "{kind: count, of: tasks.board, steps: [{from: 1, points: 1}, {from: 2, points: 2}]} | steps go from the highest down",
        "{kind: count, of: tasks.board, steps: [{from: 1, above: 2, points: 1}]} | a step begins either at (from) or above (above) a number",
        "{kind: count, of: tasks.board, steps: [{from: 1, points: 9}]} | more than the maximum points",
        "{kind: count, of: training.plan, steps: [{from: 1, points: 1}]} | the measure training.plan has not the type that this needs",
        "{kind: steps, of: tasks.board, in: x.y, when-none: 0, steps: [{from: 1, points: 1}]} | unknown measure: x.y",
        "{kind: date, day: file.received-on, after: 12-15, steps: [{within: 3, points: 2}, {within: 3, points: 1}]} | steps go from the earliest on",
        "{kind: date, day: tasks.board, after: 12-15, steps: [{within: 3, points: 2}]} | the measure tasks.board has not the type that this needs",
        "{kind: choice, of: platform.use, points: {regular: 4, irregular: 3}} | no points for the choice none",
        "{kind: choice, of: platform.use, points: {regular: 4, irregular: 3, none: 0, other: 1}} | the measure platform.use has no choice other",
        "{kind: branch, cases: [{when: {yes: training.plan}, then: {kind: import, index: NONE}}], else: {kind: appraised}} | unknown index: NONE",
        "{kind: all, of: [{yes: x.y}]} | unknown measure: x.y",
        "{kind: weighted, answers: {tasks.none: 100}} | unknown measure: tasks.none",
        "{kind: weighted-levels, items: [I.A.1], levels: [0, 20, 60, 100, 100]} | item counted twice: I.A.1",
        "{kind: each, of: x.y, points: 1} | unknown measure: x.y",
        "{kind: late, day: file.received-on, after: x.y, points: 1} | unknown measure: x.y",
        "{kind: late, day: file.received-on, after: 12-15, points: 1, refused-after: 02-31} | no such day",
      })
  void every_kind_of_rule_is_checked(String rule, String reason) {
    assertThat(faults(GOOD.replace("{kind: appraised}", rule)))
        .anySatisfy(
            fault -> {
              assertThat(fault.reason().en()).isEqualTo(reason);
              assertThat(fault.reason().vi()).isNotBlank().isNotEqualTo(reason);
              assertThat(fault.line()).isEqualTo(26);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: binary}",
        "{kind: binary, when: {math: a.b ~ c.d}}",
        "{kind: binary, when: {math: a.b + >= 1}}",
        "{kind: binary, when: {day: file.received-on}}",
        "{kind: binary, when: {}}",
        "{kind: count, of: tasks.board, steps: []}",
        "{kind: count, of: tasks.board, steps: [{from: 1, points: -1}]}",
        "{kind: count, of: tasks.board, steps: [{from: 1.0e+999999, points: 1}]}",
        "{kind: date, day: file.received-on, after: yesterday, steps: [{within: 3, points: 2}]}",
        "{kind: weighted-levels, levels: [0, 20]}",
        "{kind: weighted, answers: {tasks.board: 120}}",
        "{kind: branch, cases: [], else: {kind: appraised}}",
        "{kind: late, day: file.received-on, after: 12-15, points: 1, unless: {}}",
        "{kind: appraised, points: 3}",
      })
  void every_kind_of_rule_has_its_shape(String rule) {
    assertThat(faults(GOOD.replace("{kind: appraised}", rule)))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(26));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "counts-as: bonus | 26 | bonus and penalties are groups",
        "not-applicable-when: {yes: x.y} | 26 | unknown measure: x.y",
        "beside: [x.y] | 26 | unknown measure: x.y",
      })
  void what_stands_beside_a_rule_is_checked(String line, int at, String reason) {
    assertThat(
            faults(
                GOOD.replace(
                    "    rule: {kind: appraised}\n",
                    "    " + line + "\n    rule: {kind: appraised}\n")))
        .anySatisfy(
            fault -> {
              assertThat(fault.reason().en()).isEqualTo(reason);
              assertThat(fault.line()).isEqualTo(at);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grades: [{code: A, from: 5}, {code: B, from: 6}] | grades go from the highest down, within the maximum",
        "grades: [{code: A, from: 11}] | grades go from the highest down, within the maximum",
      })
  void grades_fall(String grades, String reason) {
    assertThat(faults(GOOD.replace("levels: [department]", "levels: [department]\n" + grades)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.reason().en()).isEqualTo(reason);
              assertThat(fault.line()).isEqualTo(10);
            });
  }

  private static final String BESIDE =
      """
        - code: C
          vi: C
          en: C
          counts-as: penalty
          parts:
            - {code: C.1, vi: C1, en: C1, rule: {kind: each, of: violations.other, points: 1}}
        - code: D
          vi: D
          en: D
          counts-as: bonus
          maximum: 3
          parts:
            - {code: D.1, vi: D1, en: D1, maximum: 5, rule: {kind: each, of: solutions.new, points: 1}}
      """;

  @Test
  void bonus_and_penalties_stand_beside_the_maximum_or_in_it() {
    assertThat(faults(GOOD + BESIDE)).isEmpty();
    assertThat(faults(GOOD.replace("maximum: 10", "maximum: 13") + BESIDE)).isEmpty();
    assertThat(faults(GOOD.replace("maximum: 10", "maximum: 14") + BESIDE)).hasSize(1);
    assertThat(faults(GOOD.replace("maximum: 10", "maximum: 9") + BESIDE)).hasSize(1);
    assertThat(faults(GOOD + BESIDE.replace("maximum: 3", "maximum: 6"))).hasSize(1);
  }

  @Test
  void a_penalty_without_a_maximum_takes_no_rule_that_gives_a_part_of_it() {
    var rule = "{kind: each, of: violations.other, points: 1}";
    for (var other :
        List.of(
            "{kind: proportion, of: tasks.board-done, in: tasks.board, when-none: 0}",
            "{kind: linear, of: tasks.board-done, in: tasks.board, target: 80, when-none: 0}",
            "{kind: binary, when: {yes: training.plan}}",
            "{kind: all, of: [{yes: training.plan}]}",
            "{kind: answers, items: [I.A.2]}",
            "{kind: weighted-levels, items: [I.A.2], levels: [0, 0, 0, 0, 100]}",
            "{kind: weighted, answers: {tasks.board: 100}}",
            "{kind: import, index: GOOD}")) {
      assertThat(faults(GOOD + BESIDE.replace(rule, other)))
          .as(other)
          .extracting(fault -> fault.reason().en())
          .contains("this rule needs the maximum of the criterion");
    }
  }

  @Test
  void bonus_stands_at_the_top_only() {
    var below =
        BESIDE.replace(
            "rule: {kind: each, of: solutions.new, points: 1}",
            "counts-as: bonus, parts: [{code: D.2, vi: D, en: D, maximum: 5, rule: {kind: appraised}}]");

    assertThat(faults(GOOD + below))
        .extracting(fault -> fault.reason().en())
        .containsExactly("bonus and penalties stand at the top only");
  }

  @Test
  void choices_belong_to_measures_of_that_type() {
    var measures =
        """
        measures:
          - {code: a.b, vi: A, en: A, unit: case, over: latest, source: declared, type: choice}
        questionnaires: []
        """;

    assertThat(
            catchThrowableOfType(
                    BrokenYaml.class, () -> Measures.read(YamlFile.parse("m.yaml", measures)))
                .faults())
        .singleElement()
        .hasToString(
            "m.yaml:2: danh sách lựa chọn chỉ dành cho kiểu choice, và kiểu này phải có"
                + " / choices belong to the type choice, which must have them");
  }
}
