package vn.langnghe.survey.questionnaire;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.langnghe.event.Text;

/** A piece of a YAML file that knows its line, so that every fault can name it. */
final class YamlPart {

  private final String file;
  private final Node node;

  private YamlPart(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  static YamlPart read(String file, Reader source) {
    Node root;
    try {
      root = new Yaml().compose(source);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidQuestionnaire(file + ":" + line + ": " + e.getProblem());
    }
    if (root == null) {
      throw new InvalidQuestionnaire(file + ":1: the file is empty");
    }
    return new YamlPart(file, root);
  }

  InvalidQuestionnaire fault(String why) {
    return new InvalidQuestionnaire(file + ":" + (node.getStartMark().getLine() + 1) + ": " + why);
  }

  /** The values by key; refuses keys outside {@code allowed} and keys that are given twice. */
  Map<String, YamlPart> fields(Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("expected keys and values");
    }
    var fields = new LinkedHashMap<String, YamlPart>();
    for (var tuple : mapping.getValue()) {
      var key = new YamlPart(file, tuple.getKeyNode());
      var name = key.text();
      if (!allowed.contains(name)) {
        throw key.fault("unknown key '" + name + "', expected one of " + sorted(allowed));
      }
      if (fields.put(name, new YamlPart(file, tuple.getValueNode())) != null) {
        throw key.fault("key '" + name + "' is given twice");
      }
    }
    return fields;
  }

  YamlPart required(Map<String, YamlPart> fields, String key) {
    @Nullable YamlPart value = fields.get(key);
    if (value == null) {
      throw fault("key '" + key + "' is missing");
    }
    return value;
  }

  List<YamlPart> list() {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw fault("expected a list with at least one entry");
    }
    return sequence.getValue().stream().map(entry -> new YamlPart(file, entry)).toList();
  }

  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw fault("expected a text");
    }
    return scalar.getValue();
  }

  int number() {
    var text = text();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw fault("expected a whole number, not '" + text + "'");
    }
  }

  Text bothLanguages() {
    return bothLanguages(fields(Set.of("vi", "en")));
  }

  Text bothLanguages(Map<String, YamlPart> fields) {
    return new Text(required(fields, "vi").text(), required(fields, "en").text());
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }
}
