package vn.langnghe.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.langnghe.event.Text;

/**
 * A node of a file, with its place. The node may be missing: it is then empty text, zero, and
 * without children.
 *
 * @param file the file that holds the node
 * @param pointer JSON pointer of the node
 * @param json the value of the node
 * @param faults collects what the reader of the node finds wrong
 */
public record YamlNode(YamlFile file, String pointer, JsonNode json, YamlFaults faults) {

  public boolean has(String key) {
    return json.has(key);
  }

  public YamlNode get(String key) {
    return new YamlNode(file, YamlFile.below(pointer, key), json.path(key), faults);
  }

  /** The elements of a list. */
  public List<YamlNode> elements() {
    var elements = new ArrayList<YamlNode>();
    for (var element : json) {
      elements.add(new YamlNode(file, pointer + '/' + elements.size(), element, faults));
    }
    return elements;
  }

  /** The values of an object by key, in the order of the file. */
  public Map<String, YamlNode> fields() {
    var fields = new LinkedHashMap<String, YamlNode>();
    json.properties().forEach(field -> fields.put(field.getKey(), get(field.getKey())));
    return fields;
  }

  public String text() {
    return json.asText();
  }

  public BigDecimal number() {
    return json.decimalValue();
  }

  public int integer() {
    return json.asInt();
  }

  /** The constant of an enum; the file spells {@code HALF_UP} half-up. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The texts at {@code vi} and {@code en}. */
  public Text bilingual() {
    return new Text(get("vi").text(), get("en").text());
  }

  /** Notes that this node is wrong. */
  public void fault(String vi, String en) {
    faults.add(file.fault(pointer, vi, en));
  }
}
