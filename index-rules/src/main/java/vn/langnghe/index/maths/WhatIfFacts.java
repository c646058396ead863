package vn.langnghe.index.maths;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.index.maths.Hypothesis.Appraised;
import vn.langnghe.index.maths.Hypothesis.MoreAnswers;

/** Facts under a hypothesis: one thing is otherwise than it is. */
public record WhatIfFacts(Facts facts, Hypothesis hypothesis) implements Facts {

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
    return switch (hypothesis) {
      case MoreAnswers(var items, var more) when items.contains(item) -> known.plus(more);
      case MoreAnswers others -> known;
      case Appraised appraised -> known;
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
    return switch (hypothesis) {
      case Appraised(var code, var claim) when code.equals(criterion) -> known.appraisedAs(claim);
      case Appraised other -> known;
      case MoreAnswers more -> known;
    };
  }
}
