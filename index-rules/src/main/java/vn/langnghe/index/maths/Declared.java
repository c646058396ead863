package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.LevelCounts;

/** Facts of which somebody declares some otherwise, or in the first place. */
record Declared(Facts facts, Map<String, Value> values) implements Facts {

  @Override
  public @Nullable Long count(String measure) {
    return facts.count(measure);
  }

  @Override
  public @Nullable Value value(String measure) {
    var declared = values.get(measure);
    return declared == null ? facts.value(measure) : declared;
  }

  @Override
  public LevelCounts answers(String item) {
    return facts.answers(item);
  }

  @Override
  public long responses() {
    return facts.responses();
  }

  @Override
  public @Nullable BigDecimal index(String index) {
    return facts.index(index);
  }

  @Override
  public int year() {
    return facts.year();
  }
}
