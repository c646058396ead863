package vn.langnghe.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * JSON in the form of the recordings, for a comparison to the last digit: 20.00 is not 20.
 *
 * <p>The recorded wire form is the reference: {@code state} of a node and {@code status} of a score
 * are the words of that form ({@code self-scored}, {@code back-cast}), {@code inputs} are numbers
 * by name. A later form of the score is turned into it here and nowhere else: a change of types
 * must not change one expectation.
 */
public final class RecordedForm {

  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RecordedForm() {}

  /** A body or payload with its fields in alphabetical order; of lists the order counts. */
  public static JsonNode of(byte[] json) {
    try {
      return sorted(EXACT.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a score says, without its {@code version}: how often a score was published on the way to
   * it depends on how the facts came in batches. Where people judged, also without {@code asOf}: it
   * is the moment of their request.
   */
  public static JsonNode score(byte[] payload) {
    ObjectNode score = (ObjectNode) of(payload);
    score.remove("version");
    if (score.findValue("streams") != null) {
      score.remove("asOf");
    }
    return score;
  }

  /**
   * What a public read says, without what depends on how far the service has got: where it stands
   * in its stream of changes, and the ranges of ranks, which it simulates after the first question
   * (they were not yet there when the answers were recorded).
   */
  public static JsonNode answer(String body) {
    JsonNode answer = of(body.getBytes(StandardCharsets.UTF_8));
    answer.findParents("rankRange").forEach(row -> ((ObjectNode) row).remove("rankRange"));
    if (answer instanceof ObjectNode whole) {
      whole.remove(List.of("position", "rangesPosition", "rangesAreCurrent"));
    }
    return answer;
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = EXACT.createArrayNode();
      node.forEach(element -> array.add(sorted(element)));
      return array;
    }
    if (node.isObject()) {
      TreeMap<String, JsonNode> fields = new TreeMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
      ObjectNode object = EXACT.createObjectNode();
      object.setAll(fields);
      return object;
    }
    return node;
  }
}
