package vn.langnghe.index.rubric;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.index.rubric.Measure.Over;
import vn.langnghe.index.rubric.Measure.Source;
import vn.langnghe.yaml.YamlFaults;
import vn.langnghe.yaml.YamlFile;
import vn.langnghe.yaml.YamlNode;

/** The catalogue of measures, and the items of the questionnaires that can feed a rubric. */
public final class Measures {

  private final Map<String, Measure> byCode;
  private final Map<String, List<String>> items;

  private Measures(Map<String, Measure> byCode, Map<String, List<String>> items) {
    this.byCode = Collections.unmodifiableMap(byCode);
    this.items = Collections.unmodifiableMap(items);
  }

  static Measures read(YamlFile file) {
    var faults = new YamlFaults();
    faults.addAll(BundledFiles.MEASURES_SCHEMA.faults(file));
    faults.refuse();
    var root = file.root(faults);
    var byCode = new LinkedHashMap<String, Measure>();
    for (var node : root.get("measures").elements()) {
      var measure = measure(node);
      if (byCode.put(measure.code(), measure) != null) {
        node.fault("số đo lặp lại: " + measure.code(), "repeated measure: " + measure.code());
      }
      if (measure.choices().isEmpty() == (measure.type() == Measure.Type.CHOICE)) {
        node.fault(
            "danh sách lựa chọn chỉ dành cho kiểu choice, và kiểu này phải có",
            "choices belong to the type choice, which must have them");
      }
    }
    for (var node : root.get("measures").elements()) {
      if (node.has("part-of") && !byCode.containsKey(node.get("part-of").text())) {
        node.fault(
            "số đo tổng không có: " + node.get("part-of").text(),
            "no such whole: " + node.get("part-of").text());
      }
    }
    var items = new LinkedHashMap<String, List<String>>();
    for (var node : root.get("questionnaires").elements()) {
      var codes = node.get("items").elements().stream().map(YamlNode::text).toList();
      items.put(node.get("code").text(), codes);
    }
    faults.refuse();
    return new Measures(byCode, items);
  }

  private static Measure measure(YamlNode node) {
    return new Measure(
        node.get("code").text(),
        node.bilingual(),
        node.get("unit").text(),
        node.get("over").constant(Over.class),
        node.get("source").constant(Source.class),
        node.get("absent").text().equals("zero"),
        node.has("type") ? node.get("type").constant(Measure.Type.class) : Measure.Type.COUNT,
        node.get("choices").elements().stream()
            .map(choice -> new Measure.Choice(choice.get("code").text(), choice.bilingual()))
            .toList(),
        node.has("part-of") ? node.get("part-of").text() : null);
  }

  public Optional<Measure> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Collection<Measure> all() {
    return byCode.values();
  }

  /** Codes of the questionnaires that can feed a rubric. */
  public Set<String> questionnaires() {
    return items.keySet();
  }

  /** Codes of the items of a questionnaire, in the order of the form; empty when it is unknown. */
  public List<String> items(String questionnaire) {
    return items.getOrDefault(questionnaire, List.of());
  }
}
