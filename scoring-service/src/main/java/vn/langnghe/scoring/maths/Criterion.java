package vn.langnghe.scoring.maths;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a rubric's tree: a group of criteria, or a leaf with the rule that scores it. */
public sealed interface Criterion {

  String code();

  /** Highest points; null where the rubric's unit is percent. */
  @Nullable BigDecimal maximum();

  /** Criteria that are judged together. */
  record Group(String code, @Nullable BigDecimal maximum, List<Criterion> parts)
      implements Criterion {

    public Group {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a group without parts: " + code);
      }
    }
  }

  /** A criterion that is scored by itself. */
  record Leaf(String code, @Nullable BigDecimal maximum, Rule rule) implements Criterion {}
}
