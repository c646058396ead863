package vn.langnghe.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.Text;

class YamlFileTest {

  private static String fault(String text) {
    var broken = catchThrowableOfType(BrokenYaml.class, () -> YamlFile.parse("a.yaml", text));
    assertThat(broken).as(text).isNotNull();
    return broken.faults().getFirst().in(Text::en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "a: 1\\na: 2 | 2: repeated key: a",
        "a:\\n  - {b: 1}\\n  - {b: 1, b: 2} | 3: repeated key: b",
        "'' | 1: the file is empty",
        "# nothing | 1: the file is empty",
        "a: 1\\n---\\nb: 2 | 3: the file holds more than one document",
        "a: &x 1\\nb: *x | 2: aliases are not supported",
        "a: &a [*a] | 1: aliases are not supported",
        "a: 1\\nb: 0x1F | 2: a number is written like 12 or 0.5, with at most 18 digits: 0x1F",
        "a: 017 | 1: a number is written like 12 or 0.5, with at most 18 digits: 017",
        "a: 1_000 | 1: a number is written like 12 or 0.5, with at most 18 digits: 1_000",
        "a: .inf | 1: a number is written like 12 or 0.5, with at most 18 digits: .inf",
        "a: 1.0e+999999 | 1: a number is written like 12 or 0.5, with at most 18 digits: 1.0e+999999",
        "a: 1234567890123456789 | 1: a number is written like 12 or 0.5, with at most 18 digits: 1234567890123456789",
        "a: 1\\nb: {c: d\\ne: f | 3: not YAML: expected ',' or '}', but got :",
      })
  void whatReadersWouldMisreadIsRefusedWithItsLine(String text, String fault) {
    assertThat(fault(text.replace("\\n", "\n"))).isEqualTo("a.yaml:" + fault);
  }

  @Test
  void whatIsNoTreeOfKeysIsRefused() {
    assertThat(fault("? [x]\n: 1\n")).startsWith("a.yaml:1: not YAML: ");
    assertThat(fault("a: \u0001\n")).startsWith("a.yaml:1: not YAML: ");
    assertThat(fault("[".repeat(100))).startsWith("a.yaml:1: not YAML: ");
    assertThat(fault("- 1\n".repeat(200_000))).contains("not YAML: ");
  }

  @Test
  void numbersStayDecimalAndDatesStayText() {
    var json = YamlFile.parse("a.yaml", "a: 1.50\nb: 2026-01-01\nc: -3\nd: yes\ne: ~\n").json();

    assertThat(json.properties())
        .extracting(field -> field.getValue().asText())
        .containsExactly("1.50", "2026-01-01", "-3", "true", "null");
    assertThat(json.get("a").decimalValue()).isEqualTo("1.50");
    assertThat(json.valueStream().map(JsonNode::isNumber))
        .isEqualTo(List.of(true, false, true, false, false));
  }

  @Test
  void everyNodeHasTheLineOfItsKeyOrOfTheNearestNodeAroundIt() {
    var file = YamlFile.parse("a.yaml", "# first\na:\n  - x: 1\n    'y/~': 2\n  -\n    z: 3\n");

    assertThat(List.of("", "/a", "/a/0", "/a/0/x", "/a/0/y~1~0", "/a/1/z", "/a/1/none/at", "/b"))
        .extracting(file::line)
        .containsExactly(2, 2, 3, 3, 4, 6, 6, 2);
  }

  @Test
  void aNodeKnowsItsPlaceAlsoWhereItIsMissing() {
    var faults = new YamlFaults();
    var root = YamlFile.parse("a.yaml", "a:\n  - {b/c: 1}\n").root(faults);

    root.get("a")
        .elements()
        .getFirst()
        .fields()
        .values()
        .forEach(node -> node.fault("sai", "wrong"));
    root.get("d").get("e").fault("thiếu", "missing");

    assertThat(root.get("d").elements()).isEmpty();
    assertThat(root.get("d").integer()).isZero();
    assertThat(catchThrowableOfType(BrokenYaml.class, faults::refuse).faults())
        .containsExactly(
            new YamlFault("a.yaml", 2, "/a/0/b~1c", new Text("sai", "wrong")),
            new YamlFault("a.yaml", 1, "/d/e", new Text("thiếu", "missing")));
  }
}
