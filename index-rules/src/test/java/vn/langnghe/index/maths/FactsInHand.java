package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.LevelCounts;

/** Facts that a test states one by one. */
public final class FactsInHand implements Facts {

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, LevelCounts> answers = new HashMap<>();
  private final Map<String, BigDecimal> indexes = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Judged> judged = new HashMap<>();

  public FactsInHand count(String measure, long count) {
    counts.put(measure, count);
    return this;
  }

  public FactsInHand add(String measure, long count) {
    counts.merge(measure, count, Long::sum);
    return this;
  }

  public FactsInHand value(String measure, Value value) {
    values.put(measure, value);
    return this;
  }

  public FactsInHand yes(String measure, boolean yes) {
    return value(measure, new Value.YesNo(yes));
  }

  public FactsInHand amount(String measure, String number) {
    return value(measure, new Value.Amount(new BigDecimal(number)));
  }

  public FactsInHand day(String measure, String day) {
    return value(measure, new Value.Day(LocalDate.parse(day)));
  }

  public FactsInHand choice(String measure, String choice) {
    return value(measure, new Value.Choice(choice));
  }

  public FactsInHand never(String measure) {
    return value(measure, new Value.Never());
  }

  public FactsInHand judged(String criterion, @Nullable Claim self, @Nullable Claim appraised) {
    judged.put(criterion, new Judged(self, appraised, true));
    return this;
  }

  /** A claim of a file that is not fixed yet. */
  public FactsInHand claimed(String criterion, Claim self, @Nullable Claim appraised) {
    judged.put(criterion, new Judged(self, appraised, false));
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

  @Override
  public @Nullable Value value(String measure) {
    var value = values.get(measure);
    return value == null ? Facts.super.value(measure) : value;
  }

  @Override
  public int year() {
    return 2026;
  }

  @Override
  public Judged judged(String criterion) {
    return judged.getOrDefault(criterion, Judged.NOBODY);
  }
}
