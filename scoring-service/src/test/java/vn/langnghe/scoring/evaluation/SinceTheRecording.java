package vn.langnghe.scoring.evaluation;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.langnghe.event.limit.NumberLimit;
import vn.langnghe.testkit.RecordedForm;

/** What later versions say otherwise than the recorded one, and by which decision. */
final class SinceTheRecording {

  private SinceTheRecording() {}

  /** The recorded score or definition with what was decided since then. */
  static String changed(String key, String recorded) {
    return switch (key) {
      case "definition|SIPAS-2022", "definition|SIPAS-2023", "definition|SIPAS-2023-PULSE" ->
          withFormula(recorded);
      case "definition|766", "definition|PAR-DEPT" -> withoutFeedback(recorded);
      case "PAR-DEPT|H21.17|2026" -> DueFeedback.in(key, withoutStreams(recorded));
      default -> DueFeedback.in(key, withPlainNumbers(recorded));
    };
  }

  /** ADR 0091: what was told as 18.0 is kept as 18. */
  private static String withPlainNumbers(String recorded) {
    var score = read(recorded);
    if (!(score.at("/official/parts") instanceof ObjectNode parts)) {
      return recorded;
    }
    parts
        .properties()
        .forEach(
            part ->
                part.setValue(
                    DecimalNode.valueOf(
                        NumberLimit.plain(part.getValue().decimalValue()).orElseThrow())));
    return written(score);
  }

  /**
   * The score of now without the moment of a request that its streams no longer tell of, and
   * without its campaigns, which no score told.
   */
  static String comparable(String key, String actual) {
    return comparedBefore(key, key.startsWith("definition|") ? actual : withoutCampaigns(actual));
  }

  private static String withoutCampaigns(String actual) {
    var score = read(actual);
    score.remove("campaigns");
    score.remove("admission");
    return written(score);
  }

  private static String comparedBefore(String key, String actual) {
    if (key.equals("definition|766") || key.equals("definition|PAR-DEPT")) {
      return withoutFeedback(actual);
    }
    if (!key.equals("PAR-DEPT|H21.17|2026")) {
      return actual;
    }
    var score = read(actual);
    score.remove("asOf");
    return written(score);
  }

  /** ADR 0076; and who few people answered about has no rank (ADR 0102). */
  private static String withFormula(String recorded) {
    var definition = read(recorded);
    definition.put("formula", "TOP2");
    definition.put("ranksFrom", 30);
    return written(definition);
  }

  /** ADR 0077: facts decide everything; what the agency claimed is not told. */
  private static String withoutStreams(String recorded) {
    var score = read(recorded);
    score.path("score").path("parts").forEach(part -> ((ObjectNode) part).remove("streams"));
    return written(score);
  }

  /** ADR 0101: another version, and other words where feedback is judged. */
  private static String withoutFeedback(String definition) {
    var words = read(definition);
    words.remove("version");
    DueFeedback.leaves(words.path("root")).forEach(leaf -> leaf.remove(List.of("rule", "note")));
    return written(words);
  }

  static ObjectNode read(String json) {
    return (ObjectNode) RecordedForm.of(json.getBytes(StandardCharsets.UTF_8));
  }

  /** In the order of the recorded form. */
  static String written(ObjectNode changed) {
    return RecordedForm.of(changed.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
