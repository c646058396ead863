package vn.langnghe.scoring.appraisal.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Rule;
import vn.langnghe.index.maths.Value;

/** The day on which the agency handed its record in, as a fact for rules that price lateness. */
public final class Filing {

  private Filing() {}

  /** Measures of the rubric that stand for that day: those whose delay costs points. */
  public static Set<String> measures(Rubric rubric) {
    return Criteria.leaves(rubric).values().stream()
        .map(leaf -> leaf.rule())
        .filter(Rule.Late.class::isInstance)
        .map(rule -> ((Rule.Late) rule).day())
        .collect(Collectors.toUnmodifiableSet());
  }

  public static boolean hasAPrice(Rubric rubric) {
    return !measures(rubric).isEmpty();
  }

  /** What is published was filed on a day, or taken over without a file. */
  static Value value(@Nullable LocalDate filedOn) {
    return filedOn == null ? new Value.Never() : new Value.Day(filedOn);
  }
}
