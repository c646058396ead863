package vn.langnghe.index.rubric;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.index.maths.Rule;
import vn.langnghe.yaml.YamlFile;

/**
 * A kind of rule is told in five places: a record, a constant of {@link RuleKind}, the schema, the
 * words and the guide. The compiler sees to the reader and the words, this test to the rest; {@link
 * GuideTest} reads the guide.
 */
class RuleKindTest {

  private static final JsonNode SCHEMA =
      YamlFile.shipped(Rubrics.class, "rubrics/rubric.schema.json").json().at("/$defs/rule");

  private static Stream<String> words() {
    return Arrays.stream(RuleKind.values()).map(RuleKind::word);
  }

  @Test
  void everyRuleHasAKind() {
    assertThat(Arrays.stream(RuleKind.values()).<Class<?>>map(RuleKind::type))
        .containsExactlyInAnyOrder(Rule.class.getPermittedSubclasses());
  }

  @Test
  void theSchemaNamesEveryKind() {
    assertThat(SCHEMA.at("/properties/kind/enum").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(words().toList());
  }

  @Test
  void theSchemaHasABranchForEveryKindThatHasParts() {
    assertThat(SCHEMA.findValuesAsText("const"))
        .containsExactlyInAnyOrderElementsOf(
            words().filter(word -> !word.equals(RuleKind.APPRAISED.word())).toList());
  }

  @Test
  void everyKindIsReadAsItsRule() throws Exception {
    var read =
        GuideTest.rules()
            .collect(toMap(GuideTest.Example::kind, GuideTest.Example::type, (a, b) -> a));

    assertThat(read)
        .isEqualTo(Arrays.stream(RuleKind.values()).collect(toMap(RuleKind::word, RuleKind::type)));
  }
}
