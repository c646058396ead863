package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;

/** What a file says about a node beside its rule: name, remarks, source, what is not verified. */
final class Notes {

  private Notes() {}

  static Text text(JsonNode node) {
    return new Text(node.get("vi").asText(), node.get("en").asText());
  }

  private static @Nullable Text text(JsonNode node, String key) {
    return node.has(key) ? text(node.get(key)) : null;
  }

  private static void add(
      JsonNode node, String key, String inVi, String inEn, List<String> vi, List<String> en) {
    var text = text(node, key);
    if (text != null) {
      vi.add(inVi + text.vi());
      en.add(inEn + text.en());
    }
  }

  static Guidance guidance(JsonNode node, List<String> measures) {
    return new Guidance(
        text(node, "responsible"),
        node.path("partners").valueStream().map(Notes::text).toList(),
        text(node, "guide"),
        text(node, "evidence"),
        measures);
  }

  static @Nullable Text of(JsonNode node, Text... more) {
    var vi = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var text : more) {
      vi.add(text.vi());
      en.add(text.en());
    }
    if (node.has("note")) {
      var note = text(node.get("note"));
      vi.add(note.vi());
      en.add(note.en());
    }
    add(node, "responsible", "Chủ trì: ", "In charge: ", vi, en);
    add(node, "guide", "Hướng dẫn: ", "Guide: ", vi, en);
    add(node, "evidence", "Minh chứng: ", "Evidence: ", vi, en);
    if (node.has("unverified")) {
      var unverified = text(node.get("unverified"));
      vi.add("Chưa kiểm chứng: " + unverified.vi());
      en.add("Unverified: " + unverified.en());
    }
    if (node.has("source")) {
      vi.add("Nguồn: " + node.get("source").asText());
      en.add("Source: " + node.get("source").asText());
    }
    return vi.isEmpty() ? null : new Text(String.join(" ", vi), String.join(" ", en));
  }
}
