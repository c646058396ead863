package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a rubric's tree: a group of criteria, or a leaf with the rule that scores it. */
public sealed interface Criterion {

  String code();

  /** Highest points; null where the rubric's unit is percent, or a penalty has no limit. */
  @Nullable BigDecimal maximum();

  /** When the criterion does not concern an agency; null: it concerns all. */
  @Nullable Condition notApplicable();

  /** What the points of a group are. */
  enum Role {
    /** They count towards the whole. */
    REGULAR,
    /** They are added on top, up to the group's maximum. */
    BONUS,
    /** They are taken away, up to the group's maximum where it has one. */
    PENALTY
  }

  /** Criteria that are judged together. Bonus and penalties stand directly below the root. */
  record Group(
      String code,
      @Nullable BigDecimal maximum,
      List<Criterion> parts,
      Role role,
      @Nullable Condition notApplicable)
      implements Criterion {

    public Group {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a group without parts: " + code);
      }
    }

    public Group(String code, @Nullable BigDecimal maximum, List<Criterion> parts) {
      this(code, maximum, parts, Role.REGULAR, null);
    }
  }

  /**
   * A criterion that is scored by itself.
   *
   * @param beside measures that are told with the score and count for nothing
   */
  record Leaf(
      String code,
      @Nullable BigDecimal maximum,
      Rule rule,
      @Nullable Condition notApplicable,
      List<Quantity.Measure> beside)
      implements Criterion {

    public Leaf {
      beside = List.copyOf(beside);
    }

    public Leaf(
        String code, @Nullable BigDecimal maximum, Rule rule, @Nullable Condition notApplicable) {
      this(code, maximum, rule, notApplicable, List.of());
    }

    public Leaf(String code, @Nullable BigDecimal maximum, Rule rule) {
      this(code, maximum, rule, null);
    }
  }
}
