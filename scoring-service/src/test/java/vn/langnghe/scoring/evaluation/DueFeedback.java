package vn.langnghe.scoring.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Recorded scores as they are since ADR 0101: shares of feedback are over what is due. Of the
 * recorded cases all are answered or overdue but those of H21.16: one that nobody answered, and one
 * that was answered on time and asked again. It counted as pending and repeated and counts by its
 * answer.
 */
final class DueFeedback {

  private static final Set<String> INDEXES = Set.of("766", "PAR-DEPT");
  private static final Set<String> LEAVES = Set.of("5.2", "5.3", "PAKN");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private DueFeedback() {}

  static String in(String key, String recorded) {
    var index = key.substring(0, key.indexOf('|'));
    if (!INDEXES.contains(index)) {
      return recorded;
    }
    var score = SinceTheRecording.read(recorded);
    score.put("method", score.path("method").asText().replace("2022.1", "2022.2"));
    var root = (ObjectNode) score.path("score");
    var received = root.findValue("pakn.received");
    if (received != null) {
      var counts = Counts.of(key, root, received.decimalValue());
      leaves(root).filter(leaf -> !leaf.path("inputs").isEmpty()).forEach(counts::into);
      sum(root);
      score.set("value", root.path("value"));
    }
    return SinceTheRecording.written(score);
  }

  /** The leaves that judge feedback, of a score or of a definition. */
  static Stream<ObjectNode> leaves(JsonNode node) {
    var parts = node.path("parts");
    return parts.isEmpty()
        ? Stream.of((ObjectNode) node).filter(leaf -> LEAVES.contains(leaf.path("code").asText()))
        : StreamSupport.stream(parts.spliterator(), false).flatMap(DueFeedback::leaves);
  }

  /** Values of inner nodes are the sums of what they have below. */
  private static void sum(ObjectNode node) {
    var parts = node.path("parts");
    if (parts.isEmpty() || node.path("value").isNull()) {
      return;
    }
    var sum = BigDecimal.ZERO;
    for (var part : parts) {
      sum((ObjectNode) part);
      sum = sum.add(part.path("value").decimalValue());
    }
    node.put("value", sum);
  }

  private record Counts(
      BigDecimal received,
      BigDecimal onTime,
      BigDecimal late,
      BigDecimal disliked,
      BigDecimal repeated,
      BigDecimal open) {

    static Counts of(String key, ObjectNode root, BigDecimal received) {
      boolean isAskedAgain = received.signum() > 0 && key.matches("[^|]+\\|H21(\\.16)?\\|.*");
      var again = isAskedAgain ? BigDecimal.ONE : BigDecimal.ZERO;
      // PAR-DEPT does not tell what was late: one case of each department that had any.
      var overdue =
          key.startsWith("766|") ? number(root, "pakn.overdue") : received.min(BigDecimal.ONE);
      return new Counts(
          received,
          number(root, "pakn.on-time").add(again),
          overdue,
          number(root, "pakn.disliked"),
          number(root, "pakn.repeated").subtract(again).max(BigDecimal.ZERO),
          again.add(again));
    }

    private static BigDecimal number(ObjectNode root, String measure) {
      var number = root.findValue(measure);
      return number == null ? BigDecimal.ZERO : number.decimalValue();
    }

    private BigDecimal due() {
      return onTime.add(late);
    }

    void into(ObjectNode leaf) {
      boolean satisfaction = leaf.path("code").asText().equals("5.3");
      var inputs = leaf.putObject("inputs");
      inputs.put("pakn.due", due());
      if (satisfaction) {
        inputs.put("pakn.disliked", disliked);
        inputs.put("pakn.overdue", late);
        inputs.put("pakn.repeated", repeated);
      } else {
        inputs.put("pakn.on-time", onTime);
        inputs.put("pakn.received", received);
        inputs.put("pakn.pending", received.subtract(due()));
        inputs.put("pakn.settled", due().subtract(open));
      }
      if (due().signum() > 0) {
        var good =
            satisfaction ? due().subtract(disliked).subtract(late).subtract(repeated) : onTime;
        inputs.put("share", share(HUNDRED, good));
        leaf.put("value", share(leaf.path("maximum").decimalValue(), good));
      }
    }

    private BigDecimal share(BigDecimal whole, BigDecimal good) {
      return whole.multiply(good).divide(due(), 2, RoundingMode.HALF_UP);
    }
  }
}
