package vn.langnghe.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.langnghe.event.Text;
import vn.langnghe.event.file.BundledText;

/** A YAML text as a JSON tree that knows the line of every node. Its numbers stay decimal. */
public final class YamlFile {

  private static final int MAX_DEPTH = 60;
  private static final int MAX_TOKENS = 100_000;
  private static final int MAX_DIGITS = 18;

  /** The other forms, such as octal numbers and exponents, mean different things to readers. */
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]*)?(\\.[0-9]*)?");

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final String name;
  private final Map<String, Integer> lines = new HashMap<>();
  private final JsonNode json;

  private YamlFile(String name, String text) {
    this.name = name;
    scan(text);
    this.json = tree(text);
  }

  /** Reads a text; throws {@link BrokenYaml} where it is not YAML as this project writes it. */
  public static YamlFile parse(String name, String text) {
    return new YamlFile(name, text);
  }

  /** Reads a text that a module ships; the file is named by its path. */
  public static YamlFile shipped(Class<?> owner, String path) {
    return parse(path, BundledText.read(owner, path));
  }

  public String name() {
    return name;
  }

  public JsonNode json() {
    return json;
  }

  /** The whole file as a node; readers note in {@code faults} what is wrong. */
  public YamlNode root(YamlFaults faults) {
    return new YamlNode(this, "", json, faults);
  }

  /** The whole file as a value of a type; its schema must have accepted it. */
  public <T> T as(Class<T> type) {
    try {
      return YAML.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(name + " passed its schema and is no " + type, e);
    }
  }

  /** Line of the node at a JSON pointer, or of the nearest node around it. */
  public int line(String pointer) {
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

  public YamlFault fault(String pointer, String vi, String en) {
    return new YamlFault(name, line(pointer), pointer, new Text(vi, en));
  }

  static String below(String pointer, String key) {
    return pointer + '/' + key.replace("~", "~0").replace("/", "~1");
  }

  /** Notes the lines of the nodes, and refuses what the tree would hide. */
  private void scan(String text) {
    try (var parser = YAML.getFactory().createParser(text)) {
      scan(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void scan(YAMLParser parser) throws IOException {
    boolean ended = false;
    for (var token = next(parser); token != null; token = next(parser)) {
      int line = parser.currentTokenLocation().getLineNr();
      if (ended) {
        throw broken(line, "tệp có hơn một tài liệu", "the file holds more than one document");
      }
      var earlier = lines.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(), line);
      if (earlier != null && token == JsonToken.FIELD_NAME) {
        var key = parser.currentName();
        throw broken(line, "khóa lặp lại: " + key, "repeated key: " + key);
      }
      if (parser.isCurrentAlias()) {
        throw broken(line, "không hỗ trợ bí danh", "aliases are not supported");
      }
      if (token.isNumeric() && !isPlain(parser.getText())) {
        throw broken(
            line,
            "số phải viết thường, ví dụ 12 hoặc 0.5, tối đa 18 chữ số: " + parser.getText(),
            "a number is written like 12 or 0.5, with at most 18 digits: " + parser.getText());
      }
      ended = parser.getParsingContext().inRoot();
    }
    if (!ended) {
      throw broken(1, "tệp rỗng", "the file is empty");
    }
  }

  private static boolean isPlain(String number) {
    return PLAIN_NUMBER.matcher(number).matches()
        && number.chars().filter(Character::isDigit).count() <= MAX_DIGITS;
  }

  private @Nullable JsonToken next(YAMLParser parser) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
        throw notYaml(marked.getProblemMark().getLine() + 1, marked.getProblem());
      }
      throw notYaml(parser.currentLocation().getLineNr(), e.getOriginalMessage());
    } catch (YAMLException beyond) {
      // Characters and limits that SnakeYAML refuses by itself, past Jackson.
      throw notYaml(
          parser.currentLocation().getLineNr(), "a character or a limit that YAML does not allow");
    }
  }

  private BrokenYaml notYaml(int line, String problem) {
    return broken(line, "không phải YAML: " + problem, "not YAML: " + problem);
  }

  private static JsonNode tree(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("scanned, but not read", e);
    }
  }

  private BrokenYaml broken(int line, String vi, String en) {
    return new BrokenYaml(List.of(new YamlFault(name, Math.max(line, 1), "", new Text(vi, en))));
  }
}
