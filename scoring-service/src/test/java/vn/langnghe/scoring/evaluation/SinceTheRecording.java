package vn.langnghe.scoring.evaluation;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import vn.langnghe.testkit.RecordedForm;

/** What later versions say otherwise than the recorded one, and by which decision. */
final class SinceTheRecording {

  private SinceTheRecording() {}

  /** The recorded score or definition with what was decided since then. */
  static String changed(String key, String recorded) {
    return switch (key) {
      case "definition|SIPAS-2022", "definition|SIPAS-2023", "definition|SIPAS-2023-PULSE" ->
          withFormula(recorded);
      case "PAR-DEPT|H21.17|2024" -> withoutTheClaimsOfAFileThatIsNotFixed(recorded);
      case "PAR-DEPT|H21.17|2026" -> withoutStreams(recorded);
      default -> recorded;
    };
  }

  /** ADR 0076. */
  private static String withFormula(String recorded) {
    var definition = read(recorded);
    definition.put("formula", "TOP2");
    return written(definition);
  }

  /**
   * ADR 0077: the appraisers have spoken of one criterion; for the other the rubric gives all
   * points until the file is fixed, because no feedback came in.
   */
  private static String withoutTheClaimsOfAFileThatIsNotFixed(String recorded) {
    var score = read(recorded);
    score.set("value", number("50.00"));
    var root = (ObjectNode) score.path("score");
    root.set("value", number("50.00"));
    var onTime = (ObjectNode) root.path("parts").path(1);
    ((ObjectNode) onTime.path("streams")).putNull("self");
    var feedback = (ObjectNode) root.path("parts").path(3);
    feedback.set("value", number("20.00"));
    feedback.put("state", "no-data");
    ((ObjectNode) feedback.path("inputs")).put("pakn.on-time", 0).put("pakn.received", 0);
    feedback.remove("streams");
    return written(score);
  }

  /** ADR 0077: facts decide everything; what the agency claimed is not told. */
  private static String withoutStreams(String recorded) {
    var score = read(recorded);
    score.path("score").path("parts").forEach(part -> ((ObjectNode) part).remove("streams"));
    return written(score);
  }

  private static DecimalNode number(String text) {
    return new DecimalNode(new BigDecimal(text));
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) RecordedForm.of(json.getBytes(StandardCharsets.UTF_8));
  }

  /** In the order of the recorded form. */
  private static String written(ObjectNode changed) {
    return RecordedForm.of(changed.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
