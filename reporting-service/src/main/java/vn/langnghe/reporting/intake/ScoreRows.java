package vn.langnghe.reporting.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Scores as a statement takes many of them: an array for each column.
 *
 * @param scores one for each row
 */
record ScoreRows(Collection<Batch.Scored> scores) {

  /** A batch may hold several versions of one key; one statement can write a row only once. */
  static <K> ScoreRows newest(List<Batch.Scored> scores, Function<Batch.Scored, K> key) {
    Map<K, Batch.Scored> byKey = new LinkedHashMap<>();
    for (var scored : scores) {
      byKey.merge(
          key.apply(scored),
          scored,
          (held, offered) -> offered.event().version() > held.event().version() ? offered : held);
    }
    return new ScoreRows(byKey.values());
  }

  /** One value of each score as text, or null; the statement says the column's type. */
  String[] column(Function<Batch.Scored, ?> value) {
    var texts = new String[scores.size()];
    int i = 0;
    for (var scored : scores) {
      var one = value.apply(scored);
      texts[i] = one == null ? null : one.toString();
      i++;
    }
    return texts;
  }

  byte[][] documents() {
    return scores.stream().map(Batch.Scored::document).toArray(byte[][]::new);
  }
}
