package vn.langnghe.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Text;

class QuestionnaireFileTest {

  private static final String SMALL =
      """
      code: DEMO-1
      name: {vi: "Phiếu thử", en: "Trial"}
      note: {vi: "Để thử", en: "For trial"}
      scale:
        - {score: 1, vi: "Rất kém", en: "Very bad"}
        - {score: 2, vi: "Kém", en: "Bad"}
        - {score: 3, vi: "Vừa", en: "Fair"}
        - {score: 4, vi: "Tốt", en: "Good"}
        - {score: 5, vi: "Rất tốt", en: "Very good"}
      noExperience: {vi: "Chưa", en: "None"}
      factors:
        - {code: I, vi: "Một", en: "One"}
        - {code: I.A, part: I, vi: "Một A", en: "One A"}
      items:
        - {code: I.A.1, factor: I.A, vi: "Câu 1", en: "Item 1"}
        - {code: I.A.2, factor: I.A, vi: "Câu 2", en: "Item 2"}
      strata:
        - code: gender
          vi: "Giới tính"
          en: "Gender"
          values: [{code: female, vi: "Nữ", en: "Female"}, {code: male, vi: "Nam", en: "Male"}]
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
          factor: I.A, vi: "Câu 2" | factor: I.B, vi: "Câu 2" | demo.yaml:16: factor 'I.B' is not in the list of factors
          code: I.A.2              | code: I.A.1              | demo.yaml:16: code 'I.A.1' is given twice
          code: I.A.2              | code: "I A 2"            | demo.yaml:16: 'I A 2' is not a code (letters, digits, '.', '-'; at most 40)
          part: I,                 | part: II,                | demo.yaml:13: part 'II' is not a factor above
          score: 3                 | score: 4                 | demo.yaml:7: scores must be 1, 2, 3, 4, 5 in this order
          score: 3                 | score: three             | demo.yaml:7: expected a whole number, not 'three'
          en: "Item 2"             | eng: "Item 2"            | demo.yaml:16: unknown key 'eng', expected one of [code, en, factor, vi]
          , en: "Item 2"           | ''                       | demo.yaml:16: key 'en' is missing
          en: "Trial"              | en: ""                   | demo.yaml:2: expected a text
          en: "Trial"}             | en: "Trial"              | demo.yaml:3: expected ',' or '}', but got <scalar>
          note:                    | name:                    | demo.yaml:3: key 'name' is given twice
          """)
  void aFaultNamesFileAndLine(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(SMALL.replaceFirst(Pattern.quote(right), wrong)))
        .isInstanceOf(InvalidQuestionnaire.class)
        .hasMessage(message);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("# nothing"))
        .isInstanceOf(InvalidQuestionnaire.class)
        .hasMessage("demo.yaml:1: the file is empty");
  }

  @Test
  void sipasHas39ItemsInNineFactorsOfTwoParts() throws IOException {
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

  static Questionnaire sipas() throws IOException {
    try (var stream =
            Objects.requireNonNull(
                QuestionnaireFileTest.class.getResourceAsStream(
                    "/questionnaires/sipas-2023.yaml"));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return QuestionnaireFile.read("sipas-2023.yaml", reader);
    }
  }

  private static Questionnaire read(String yaml) {
    return QuestionnaireFile.read("demo.yaml", new StringReader(yaml));
  }
}
