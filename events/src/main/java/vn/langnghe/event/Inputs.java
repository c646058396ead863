package vn.langnghe.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that went into a node of a score tree. As JSON they are one flat object; {@link
 * InputName} lists the names that are ours, all others are those of the rubric.
 *
 * @param named the open part, in the order of the rule: values of measures by their codes, of other
 *     indexes by theirs (in percent), 1 for a choice that was made ({@code measure=choice})
 * @param answers the survey answers that feed the node; null where none do
 * @param share the share that the rule looks at, in percent; null where it looks at none
 * @param days days from the rule's first day to the day it was done, below zero when it was done
 *     before; null where the rule counts none
 * @param adjustment what the node does to the sum of its parts
 */
public record Inputs(
    Map<String, BigDecimal> named,
    @Nullable Answers answers,
    @Nullable BigDecimal share,
    @Nullable BigDecimal days,
    Adjustment adjustment) {

  /** Nothing went in. */
  public static final Inputs NONE = new Inputs(Map.of(), null, null, null, Adjustment.NONE);

  /**
   * Survey answers.
   *
   * @param levels how often each level was chosen; null where only the total is told
   * @param valid number of answers that count
   * @param shares their share in percent by each formula that the rubric shows; empty where no
   *     answer counts
   */
  public record Answers(
      @Nullable LevelCounts levels, BigDecimal valid, Map<Formula, BigDecimal> shares) {

    public Answers {
      shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Whether somebody answered, but fewer than so many answers count. */
    public boolean isFewerThan(BigDecimal minimum) {
      return valid.signum() > 0 && valid.compareTo(minimum) < 0;
    }
  }

  /**
   * What a node does to the sum of its parts.
   *
   * @param sum points of the parts together, where the value is another one: after a cap, a stretch
   *     or a refusal; else null
   * @param applicable highest points of what concerns the agency, where the points are stretched
   *     from it to the full maximum; else null
   * @param refused whether the file was not taken at all, so that the value is zero
   */
  public record Adjustment(
      @Nullable BigDecimal sum, @Nullable BigDecimal applicable, boolean refused) {

    /** The value is the sum of the parts. */
    public static final Adjustment NONE = new Adjustment(null, null, false);
  }

  public Inputs {
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /** Inputs of a group: nothing but what it does to the sum of its parts. */
  public static Inputs of(Adjustment adjustment) {
    return adjustment.equals(Adjustment.NONE)
        ? NONE
        : new Inputs(Map.of(), null, null, null, adjustment);
  }

  /** Inputs of a node that is fed by answers alone. */
  public static Inputs of(Answers answers) {
    return new Inputs(Map.of(), answers, null, null, Adjustment.NONE);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether survey answers feed the node. */
  public boolean isFedByAnswers() {
    return answers != null;
  }

  /** The same numbers by name, as they travel and are shown. */
  @JsonValue
  public Map<String, BigDecimal> byName() {
    var all = LinkedHashMap.<String, BigDecimal>newLinkedHashMap(named.size() + 12);
    all.putAll(named);
    if (answers != null) {
      InputName.write(answers, all);
    }
    put(InputName.SHARE, share, all);
    put(InputName.DAYS, days, all);
    put(InputName.APPLICABLE, adjustment.applicable(), all);
    put(InputName.REFUSED, adjustment.refused() ? BigDecimal.ONE : null, all);
    put(InputName.SUM, adjustment.sum(), all);
    return all;
  }

  private static void put(
      InputName name, @Nullable BigDecimal number, Map<String, BigDecimal> all) {
    if (number != null) {
      all.put(name.text(), number);
    }
  }

  /** The inputs that travel under these names. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Inputs byName(Map<String, BigDecimal> all) {
    if (all.isEmpty()) {
      return NONE;
    }
    var named = new LinkedHashMap<>(all);
    var answers = InputName.takeAnswers(named);
    var adjustment =
        new Adjustment(
            take(InputName.SUM, named),
            take(InputName.APPLICABLE, named),
            take(InputName.REFUSED, named) != null);
    return new Inputs(
        named, answers, take(InputName.SHARE, named), take(InputName.DAYS, named), adjustment);
  }

  private static @Nullable BigDecimal take(InputName name, Map<String, BigDecimal> from) {
    return from.remove(name.text());
  }
}
