package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.yaml.YamlNode;

/** Reads the remarks beside a rule: notes, guidance, sources, and what is not verified. */
final class CriterionNotes {

  private CriterionNotes() {}

  static Guidance guidance(YamlNode node, List<String> measures) {
    return new Guidance(
        text(node, "responsible"),
        node.get("partners").elements().stream().map(YamlNode::bilingual).toList(),
        text(node, "guide"),
        text(node, "evidence"),
        measures);
  }

  /** All remarks as one text, after the texts that are given; null where there is nothing. */
  static @Nullable Text of(YamlNode node, Text... before) {
    var notes = new ArrayList<>(List.of(before));
    add(notes, node, "note", new Text("", ""));
    add(notes, node, "responsible", new Text("Chủ trì: ", "In charge: "));
    add(notes, node, "guide", new Text("Hướng dẫn: ", "Guide: "));
    add(notes, node, "evidence", new Text("Minh chứng: ", "Evidence: "));
    add(notes, node, "unverified", new Text("Chưa kiểm chứng: ", "Unverified: "));
    if (node.has("source")) {
      var source = Bilingual.same(node.get("source").text());
      notes.add(Bilingual.join(new Text("Nguồn: ", "Source: "), source));
    }
    return notes.isEmpty() ? null : Bilingual.list(notes, " ");
  }

  private static void add(List<Text> notes, YamlNode node, String key, Text title) {
    if (node.has(key)) {
      notes.add(Bilingual.join(title, node.get(key).bilingual()));
    }
  }

  private static @Nullable Text text(YamlNode node, String key) {
    return node.has(key) ? node.get(key).bilingual() : null;
  }
}
