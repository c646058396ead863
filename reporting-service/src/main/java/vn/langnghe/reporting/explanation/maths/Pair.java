package vn.langnghe.reporting.explanation.maths;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored.Score;
import vn.langnghe.reporting.explanation.maths.Contribution.Kind;

/**
 * A criterion before and after, found again by its code below the same criterion.
 *
 * @param code code of the criterion
 * @param before null where the rubric did not have it yet
 * @param after null where the rubric no longer has it
 * @param parts the criteria below: in the later order, then those that are gone
 */
record Pair(String code, @Nullable Score before, @Nullable Score after, List<Pair> parts) {

  static Pair of(@Nullable Score before, @Nullable Score after) {
    var old = new HashMap<String, Score>();
    parts(before).forEach(part -> old.put(part.code(), part));
    var parts = new ArrayList<Pair>();
    for (var part : parts(after)) {
      parts.add(of(old.remove(part.code()), part));
    }
    for (var part : parts(before)) {
      if (old.containsKey(part.code())) {
        parts.add(of(part, null));
      }
    }
    var known = after == null ? before : after;
    if (known == null) {
      throw new IllegalArgumentException("a criterion that never was");
    }
    return new Pair(known.code(), before, after, parts);
  }

  static List<Score> parts(@Nullable Score score) {
    return score == null ? List.of() : score.parts();
  }

  Kind kind() {
    return before == null ? Kind.NEW : after == null ? Kind.DROPPED : Kind.CRITERION;
  }

  boolean isLeaf() {
    return parts.isEmpty();
  }

  /** A leaf on one side, a group on the other. */
  boolean isRestructured() {
    return before != null && after != null && before.parts().isEmpty() != after.parts().isEmpty();
  }

  @Nullable BigDecimal valueBefore() {
    return before == null ? null : before.value();
  }

  @Nullable BigDecimal valueAfter() {
    return after == null ? null : after.value();
  }

  /** The values alone, where nothing may or can be said of contributions. */
  Contribution valuesOnly() {
    return new Contribution(
        code,
        kind(),
        valueBefore(),
        valueAfter(),
        null,
        null,
        parts.stream().map(Pair::valuesOnly).toList());
  }
}
