package vn.langnghe.scoring.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.Text;

/** What a file says about a node beside its rule: name, remarks, source, what is not verified. */
final class Notes {

  private Notes() {}

  static Text text(JsonNode node) {
    return new Text(node.get("vi").asText(), node.get("en").asText());
  }

  static @Nullable Text of(JsonNode node) {
    var vi = new ArrayList<String>();
    var en = new ArrayList<String>();
    if (node.has("note")) {
      var note = text(node.get("note"));
      vi.add(note.vi());
      en.add(note.en());
    }
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
