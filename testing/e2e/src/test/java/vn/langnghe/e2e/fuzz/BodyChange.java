package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One place of a body that is not as it should be. */
final class BodyChange {

  /** With a mark and without. */
  private static final List<Charset> WIDE =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("UTF-32"),
          Charset.forName("UTF-32LE"));

  /** A value within the body that can be written over. */
  private interface Place {
    void write(String text);
  }

  private BodyChange() {}

  static void apply(Draft draft) {
    int kind = draft.random.nextInt(20);
    var json = draft.json;
    if (kind < 2 || json == null) {
      changeBytes(draft);
    } else if (kind == 2) {
      changeWhole(draft);
    } else {
      changePlace(draft, json, kind);
    }
  }

  private static void changePlace(Draft draft, JsonNode json, int kind) {
    var objects = objects(json);
    if (kind < 7 && !objects.isEmpty()) {
      changeFields(draft, objects.get(draft.random.nextInt(objects.size())), kind);
      return;
    }
    List<Place> places = new ArrayList<>();
    collect(json, places);
    if (places.isEmpty()) {
      changeWhole(draft);
      return;
    }
    draft.raw = OddValues.json(draft.random);
    draft.change("odd value");
    places.get(draft.random.nextInt(places.size())).write(Draft.MARK);
  }

  /** A field too many, one too few, or one that comes twice. */
  private static void changeFields(Draft draft, ObjectNode object, int kind) {
    var names = List.copyOf(object.propertyStream().map(Map.Entry::getKey).toList());
    var name = names.isEmpty() ? "" : names.get(draft.random.nextInt(names.size()));
    if (kind == 3 && !name.isEmpty()) {
      draft.change("without " + name);
      object.remove(name);
    } else if (kind == 4 && !name.isEmpty()) {
      draft.change("twice " + name);
      var value = Objects.requireNonNull(object.get(name)).toString();
      draft.raw = value + ",\"" + name + "\":" + value;
      object.put(name, Draft.MARK);
    } else if (kind == 5) {
      draft.change("odd name");
      draft.raw = '"' + OddValues.text(draft.random) + '"';
      object.put(Draft.MARK, 1);
    } else {
      draft.change("unknown field");
      object.put("fuzzed", "x");
    }
  }

  private static void changeWhole(Draft draft) {
    draft.change("odd body");
    draft.body = OddValues.json(draft.random).getBytes(StandardCharsets.UTF_8);
  }

  private static void changeBytes(Draft draft) {
    byte[] before = Objects.requireNonNullElse(draft.bytes(), new byte[0]);
    int kind = draft.random.nextInt(9);
    int at = draft.random.nextInt(before.length + 1);
    draft.change("bytes " + kind);
    draft.body =
        switch (kind) {
          case 0 -> new byte[0];
          case 1 -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, before);
          case 2 -> wide(before, draft);
          case 3 -> inserted(before, at, (byte) 0xff);
          case 4 -> inserted(before, at, (byte) 0xed, (byte) 0xa0, (byte) 0x80);
          case 5 -> inserted(before, at, (byte) 0);
          case 6 -> Arrays.copyOf(before, at);
          case 7 -> joined(before, before);
          default -> inserted(before, at, "\u3164\u202e,\"".getBytes(StandardCharsets.UTF_8));
        };
  }

  private static byte[] wide(byte[] before, Draft draft) {
    var charset = WIDE.get(draft.random.nextInt(WIDE.size()));
    draft.change("bytes in " + charset);
    return new String(before, StandardCharsets.UTF_8).getBytes(charset);
  }

  private static byte[] inserted(byte[] before, int at, byte... more) {
    return joined(
        joined(Arrays.copyOf(before, at), more), Arrays.copyOfRange(before, at, before.length));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(other);
    return all.toByteArray();
  }

  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      found.add(object);
    }
    node.forEach(child -> found.addAll(objects(child)));
    return found;
  }

  private static void collect(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      object
          .propertyStream()
          .map(Map.Entry::getKey)
          .forEach(name -> places.add(text -> object.put(name, text)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(text -> array.set(index, array.textNode(text)));
      }
    }
    node.forEach(child -> collect(child, places));
  }
}
