package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.langnghe.event.Text;

/** A YAML text as a JSON tree that remembers the line of every node. */
final class YamlFile {

  private static final int DEEPEST = 60;
  private static final int MOST_NODES = 50_000;
  private static final int MOST_DIGITS = 18;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String name;
  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode root;

  private YamlFile(String name, String text) {
    this.name = name;
    try {
      var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (node == null) {
        throw fault(1, "tệp rỗng", "the file is empty");
      }
      this.root = read(node, "", 0);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw fault(line, "không phải YAML: " + e.getProblem(), "not YAML: " + e.getProblem());
    }
  }

  static YamlFile parse(String name, String text) {
    return new YamlFile(name, text);
  }

  String name() {
    return name;
  }

  JsonNode root() {
    return root;
  }

  /** Line of the node at a JSON pointer, or of the nearest node around it. */
  int line(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
      if (at.isEmpty()) {
        return 1;
      }
    }
  }

  private JsonNode read(Node node, String pointer, int depth) {
    int line = node.getStartMark().getLine() + 1;
    lines.putIfAbsent(pointer, line);
    if (depth > DEEPEST || lines.size() > MOST_NODES) {
      throw fault(line, "tệp quá sâu hoặc quá lớn", "the file is too deep or too large");
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer, depth);
      case SequenceNode sequence -> array(sequence, pointer, depth);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw fault(line, "không hỗ trợ bí danh", "aliases are not supported");
    };
  }

  private JsonNode object(MappingNode mapping, String pointer, int depth) {
    var object = JSON.objectNode();
    for (var entry : mapping.getValue()) {
      int line = entry.getKeyNode().getStartMark().getLine() + 1;
      if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
        throw fault(line, "khóa phải là chữ", "a key must be a text");
      }
      var key = scalar.getValue();
      if (object.has(key)) {
        throw fault(line, "khóa lặp lại: " + key, "repeated key: " + key);
      }
      var below = pointer + '/' + key.replace("~", "~0").replace("/", "~1");
      lines.put(below, line);
      object.set(key, read(entry.getValueNode(), below, depth + 1));
    }
    return object;
  }

  private JsonNode array(SequenceNode sequence, String pointer, int depth) {
    var array = JSON.arrayNode();
    for (var node : sequence.getValue()) {
      array.add(read(node, pointer + '/' + array.size(), depth + 1));
    }
    return array;
  }

  /** Numbers stay decimal; dates stay text. */
  private static JsonNode scalar(ScalarNode scalar) {
    var value = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      try {
        var number = new BigDecimal(value);
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
          return JSON.textNode(value); // 1.0e+999999 would fill the memory when it is added
        }
        return tag.equals(Tag.INT)
            ? JSON.numberNode(number.toBigIntegerExact())
            : DecimalNode.valueOf(number);
      } catch (NumberFormatException e) {
        return JSON.textNode(value); // octal, sexagesimal, .inf: no number that a rubric may hold
      }
    }
    return JSON.textNode(value);
  }

  private BrokenRubrics fault(int line, String vi, String en) {
    return new BrokenRubrics(List.of(new Fault(name, line, new Text(vi, en))));
  }
}
