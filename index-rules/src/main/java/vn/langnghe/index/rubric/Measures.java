package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.index.rubric.Measure.Over;
import vn.langnghe.index.rubric.Measure.Source;

/** The catalogue of measures, and the items of the questionnaires that can feed a rubric. */
public final class Measures {

  private final Map<String, Measure> byCode;
  private final Map<String, List<String>> items;

  private Measures(Map<String, Measure> byCode, Map<String, List<String>> items) {
    this.byCode = Collections.unmodifiableMap(byCode);
    this.items = Collections.unmodifiableMap(items);
  }

  static Measures read(YamlFile file) {
    var faults = new Faults();
    faults.addAll(Schemas.MEASURES.faults(file));
    faults.refuse();
    var byCode = new LinkedHashMap<String, Measure>();
    int at = 0;
    for (var node : file.root().get("measures")) {
      var measure = measure(node);
      if (byCode.put(measure.code(), measure) != null) {
        var code = measure.code();
        faults.add(file, "/measures/" + at, "số đo lặp lại: " + code, "repeated measure: " + code);
      }
      if (measure.choices().isEmpty() == (measure.type() == Measure.Type.CHOICE)) {
        faults.add(
            file,
            "/measures/" + at,
            "danh sách lựa chọn chỉ dành cho kiểu choice, và kiểu này phải có",
            "choices belong to the type choice, which must have them");
      }
      at++;
    }
    var items = new LinkedHashMap<String, List<String>>();
    for (var node : file.root().get("questionnaires")) {
      var codes = node.get("items").valueStream().map(item -> item.asText()).toList();
      items.put(node.get("code").asText(), codes);
    }
    faults.refuse();
    return new Measures(byCode, items);
  }

  private static Measure measure(JsonNode node) {
    var type =
        Measure.Type.valueOf(
            node.path("type").asText("count").toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Measure(
        node.get("code").asText(),
        Notes.text(node),
        node.get("unit").asText(),
        Over.valueOf(node.get("over").asText().toUpperCase(Locale.ROOT)),
        Source.valueOf(node.get("source").asText().toUpperCase(Locale.ROOT)),
        node.path("absent").asText().equals("zero"),
        type,
        node.path("choices")
            .valueStream()
            .map(choice -> new Measure.Choice(choice.get("code").asText(), Notes.text(choice)))
            .toList());
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
