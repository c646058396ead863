package vn.langnghe.e2e;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The share of satisfied answers, counted by hand from the raw answers: nothing of the product is
 * used.
 */
final class Tally {
  private long satisfied;
  private long valid;
  private long responses;

  void add(Map<String, @Nullable Integer> answers) {
    responses++;
    add(answers.values());
  }

  private void add(Collection<@Nullable Integer> scores) {
    for (Integer score : scores) {
      if (score != null) {
        valid++;
        satisfied += score >= 4 ? 1 : 0;
      }
    }
  }

  long responses() {
    return responses;
  }

  BigDecimal top2() {
    return BigDecimal.valueOf(satisfied * 100)
        .divide(BigDecimal.valueOf(valid), 2, RoundingMode.HALF_UP);
  }
}
