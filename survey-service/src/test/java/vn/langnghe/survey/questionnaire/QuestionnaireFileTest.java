package vn.langnghe.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Text;
import vn.langnghe.yaml.BrokenYaml;
import vn.langnghe.yaml.YamlFile;

class QuestionnaireFileTest {

  private static final String SMALL =
      """
      code: DEMO-1
      name: {vi: "Phiếu thử", en: "Trial"}
      note: {vi: "Để thử", en: "For trial"}
      scale:
        - {score: 1, label: {vi: "Rất kém", en: "Very bad"}}
        - {score: 2, label: {vi: "Kém", en: "Bad"}}
        - {score: 3, label: {vi: "Vừa", en: "Fair"}}
        - {score: 4, label: {vi: "Tốt", en: "Good"}}
        - {score: 5, label: {vi: "Rất tốt", en: "Very good"}}
      noExperience: {vi: "Chưa", en: "None"}
      factors:
        - {code: I, name: {vi: "Một", en: "One"}}
        - {code: I.A, part: I, name: {vi: "Một A", en: "One A"}}
      items:
        - {code: I.A.1, factor: I.A, text: {vi: "Câu 1", en: "Item 1"}}
        - {code: I.A.2, factor: I.A, text: {vi: "Câu 2", en: "Item 2"}}
      strata:
        - code: gender
          name: {vi: "Giới tính", en: "Gender"}
          values:
            - {code: female, name: {vi: "Nữ", en: "Female"}}
            - {code: male, name: {vi: "Nam", en: "Male"}}
      """;

  @Test
  void aCompleteFileIsRead() {
    var questionnaire = read(SMALL);

    assertThat(questionnaire.code()).isEqualTo("DEMO-1");
    assertThat(questionnaire.content().name()).isEqualTo(new Text("Phiếu thử", "Trial"));
    assertThat(questionnaire.position("I.A.2")).hasValue(1);
    assertThat(questionnaire.position("I.A.3")).isEmpty();
    assertThat(questionnaire.allows("gender", "female")).isTrue();
    assertThat(questionnaire.allows("gender", "F")).isFalse();
    assertThat(questionnaire.asksStratum("age")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          factor: I.A, text: {vi: "Câu 2" | factor: I.B, text: {vi: "Câu 2" | 16: /items/1/factor: factor 'I.B' is not in the list of factors
          code: I.A.2              | code: I.A.1              | 16: /items/1/code: code 'I.A.1' is given twice
          code: male               | code: female             | 22: /strata/0/values/1/code: code 'female' is given twice
          code: I.A.2              | code: "I A 2"            | 16: /items/1/code: does not match the regex pattern ^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$
          part: I,                 | part: II,                | 13: /factors/1/part: part 'II' is not a factor above
          score: 3                 | score: 4                 | 7: /scale/2/score: must be the constant value '3'
          score: 3                 | score: three             | 7: /scale/2/score: must be the constant value '3'
          en: "Item 2"             | eng: "Item 2"            | 16: /items/1/text/eng: property 'eng' is not defined in the schema and the schema does not allow additional properties
          , en: "Item 2"           | ''                       | 16: /items/1/text/en: required property 'en' not found
          en: "Trial"              | en: ""                   | 2: /name/en: does not match the regex pattern \\S
          en: "Trial"}             | en: "Trial"              | 3: not YAML: expected ',' or '}', but got <scalar>
          note:                    | name:                    | 3: repeated key: name
          """)
  void aFaultNamesLineAndPlace(String right, String wrong, String fault) {
    assertThat(faults(SMALL.replaceFirst(Pattern.quote(right), wrong)))
        .contains("demo.yaml:" + fault);
  }

  @Test
  void allFaultsAreTold() {
    var wrong = SMALL.replace("factor: I.A", "factor: I.B").replace("code: male", "code: female");

    assertThat(faults(wrong)).hasSize(3);
  }

  @Test
  void aScaleWithoutItsFiveGradesIsRefused() {
    assertThat(faults(SMALL.replaceFirst("  - \\{score: 5.*\n", "")))
        .containsExactly("demo.yaml:4: /scale: must have at least 5 items but found 4");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(faults("# nothing")).containsExactly("demo.yaml:1: the file is empty");
  }

  @Test
  void sipasHas39ItemsInNineFactorsOfTwoParts() {
    var content = sipas().content();

    assertThat(content.items()).hasSize(39);
    var perFactor = new TreeMap<String, Integer>();
    content.items().forEach(item -> perFactor.merge(item.factor(), 1, Integer::sum));
    assertThat(perFactor)
        .hasToString("{I.A=2, I.B=2, I.C=9, I.D=10, II.A=3, II.B=4, II.C=3, II.D=3, II.E=3}");
    assertThat(content.items().getFirst().code()).isEqualTo("I.A.1");
    assertThat(content.items().getLast().code()).isEqualTo("II.E.3");
    assertThat(content.strata().stream().map(Questionnaire.Stratum::code))
        .isEqualTo(List.of("gender", "age", "ethnicity", "education", "job", "area"));
  }

  static Questionnaire sipas() {
    return QuestionnaireFile.read(
        YamlFile.shipped(QuestionnaireFile.class, "questionnaires/sipas-2023.yaml"));
  }

  private static List<String> faults(String yaml) {
    var broken = catchThrowableOfType(BrokenYaml.class, () -> read(yaml));
    return broken.faults().stream().map(fault -> fault.in(Text::en)).toList();
  }

  private static Questionnaire read(String yaml) {
    return QuestionnaireFile.read(YamlFile.parse("demo.yaml", yaml));
  }
}
