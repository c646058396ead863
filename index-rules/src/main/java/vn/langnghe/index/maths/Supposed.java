package vn.langnghe.index.maths;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Supposition.Answered;
import vn.langnghe.index.maths.Supposition.Said;

/** Facts of which one thing is supposed to be otherwise. */
public record Supposed(Facts facts, Supposition supposition) implements Facts {

  @Override
  public @Nullable Long count(String measure) {
    return facts.count(measure);
  }

  @Override
  public @Nullable Value value(String measure) {
    return facts.value(measure);
  }

  @Override
  public LevelCounts answers(String item) {
    var known = facts.answers(item);
    return switch (supposition) {
      case Answered(var items, var more) when items.contains(item) -> known.plus(more);
      case Answered other -> known;
      case Said said -> known;
    };
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

  @Override
  public Judged judged(String criterion) {
    var known = facts.judged(criterion);
    return switch (supposition) {
      case Said(var code, var claim) when code.equals(criterion) -> new Judged(known.self(), claim);
      case Said other -> known;
      case Answered answered -> known;
    };
  }
}
