package vn.langnghe.scoring.maths;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that a test states one by one. */
public final class FactsInHand implements Facts {

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, LevelCounts> answers = new HashMap<>();
  private final Map<String, BigDecimal> indexes = new HashMap<>();

  public FactsInHand count(String measure, long count) {
    counts.put(measure, count);
    return this;
  }

  public FactsInHand add(String measure, long count) {
    counts.merge(measure, count, Long::sum);
    return this;
  }

  public FactsInHand answers(String item, LevelCounts levels) {
    answers.merge(item, levels, LevelCounts::plus);
    return this;
  }

  public FactsInHand index(String index, String value) {
    indexes.put(index, new BigDecimal(value));
    return this;
  }

  @Override
  public @Nullable Long count(String measure) {
    return counts.get(measure);
  }

  @Override
  public LevelCounts answers(String item) {
    return answers.getOrDefault(item, LevelCounts.NONE);
  }

  @Override
  public long responses() {
    return 0;
  }

  @Override
  public @Nullable BigDecimal index(String index) {
    return indexes.get(index);
  }
}
