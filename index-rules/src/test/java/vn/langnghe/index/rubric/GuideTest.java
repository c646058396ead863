package vn.langnghe.index.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.index.maths.Criterion;
import vn.langnghe.index.rubric.DraftResult.Sound;
import vn.langnghe.yaml.YamlFile;

/** Loads every example of docs/guide/rubrics.md. */
class GuideTest {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KIND = Pattern.compile("kind: ([a-z-]+)");
  private static final Drafts DRAFTS = new Drafts(Worked.RUBRICS);
  private static final String HEAD =
      """
      index: GUIDE
      version: "2026.1"
      vi: Mẫu
      en: Sample
      basis: {vi: Mẫu, en: Sample}
      source: Mẫu
      unit: points
      maximum: 4
      levels: [commune]
      valid-from: 2026-01-01
      rounding: {scale: 2, mode: half-up}
      survey: {questionnaire: SIPAS-2023, estimator: sample, formula: TOP2, shown: [TOP2]}
      criteria:
      """;

  private static Stream<String> examples() throws IOException {
    var guide =
        Files.readString(
            Path.of(System.getProperty("langnghe.root"), "docs", "guide", "rubrics.md"));
    return EXAMPLE.matcher(guide).results().map(found -> found.group(1));
  }

  /**
   * An example of a rule.
   *
   * @param kind its kind, as the example spells it
   * @param type the rule that is read from it
   */
  record Example(String kind, Class<?> type) {}

  static Stream<Example> rules() throws IOException {
    return examples()
        .filter(example -> example.startsWith("rule:"))
        .map(
            example -> {
              var kind = KIND.matcher(example).results().findFirst().orElseThrow().group(1);
              var sound = (Sound) DRAFTS.check(rubric(example));
              var leaf = ((Criterion.Group) sound.rubric().root()).parts().getFirst();
              return new Example(kind, ((Criterion.Leaf) leaf).rule().getClass());
            });
  }

  private static String rubric(String example) {
    if (example.startsWith("criterion:")) {
      var lines = new ArrayList<>(example.lines().skip(1).toList());
      lines.set(0, lines.getFirst().replaceFirst("  ", "- "));
      var criterion = String.join("\n", lines) + "\n";
      return HEAD + (example.contains("maximum: 4") ? "" : leaf("{kind: appraised}")) + criterion;
    }
    if (example.startsWith("when:")) {
      return HEAD + leaf("{kind: binary, " + example.strip() + "}");
    }
    var rule = example.substring("rule:".length());
    return HEAD
        + (rule.startsWith("\n")
            ? leaf("\n" + rule.substring(1).indent(2).stripTrailing())
            : leaf(rule.strip()));
  }

  private static String leaf(String rule) {
    return "- code: L\n  vi: L\n  en: L\n  maximum: 4\n  rule: " + rule + "\n";
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_of_the_guide_is_a_sound_rubric_and_has_words(String example) {
    var result = DRAFTS.check(rubric(example));

    assertThat(result).as(rubric(example)).isInstanceOf(Sound.class);
    var criteria = ((Sound) result).definition().root().parts();
    assertThat(criteria)
        .filteredOn(criterion -> criterion.parts().isEmpty())
        .allSatisfy(
            criterion -> {
              var words = Objects.requireNonNull(criterion.rule());
              assertThat(words.vi()).isNotBlank().isNotEqualTo(words.en());
            });
  }

  @Test
  void every_kind_of_rule_and_condition_is_shown() throws IOException {
    var all = String.join("\n", examples().toList());
    var schema = YamlFile.shipped(Rubrics.class, "rubrics/rubric.schema.json").json();

    for (var kind : schema.at("/$defs/rule/properties/kind/enum")) {
      assertThat(all).contains("kind: " + kind.asText());
    }
    for (var head : ConditionReader.Head.values()) {
      assertThat(all).contains("when: {" + head.key() + ":");
    }
  }
}
