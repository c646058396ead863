package vn.langnghe.index.rubric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;
import vn.langnghe.index.maths.Value;

/**
 * A fact that rubrics may use.
 *
 * @param code for example {@code dossiers.on-time}
 * @param name the measure in words
 * @param unit what is counted: {@code dossier}, {@code procedure}, {@code case}, {@code copy} …
 * @param over how the months of a period become one value
 * @param source who knows it
 * @param zeroWhenAbsent whether nothing recorded means none, or no
 * @param type what a value looks like
 * @param choices the choices; empty where the type is another
 * @param partOf code of the measure that counts the whole of which this counts a part; else null
 */
public record Measure(
    String code,
    Text name,
    String unit,
    Over over,
    Source source,
    boolean zeroWhenAbsent,
    Type type,
    List<Choice> choices,
    @Nullable String partOf) {

  /** The way in which the months of a period become one value. */
  public enum Over {
    /** A flow: the months are added. */
    SUM,
    /** A stock: the newest report within the period. */
    LATEST
  }

  /** The source of a measure. */
  public enum Source {
    /** Counted from feedback cases. */
    FEEDBACK,
    /** Reported by one-stop software or by a person. */
    DOSSIERS,
    /** Declared by the agency that is judged, with evidence, and checked by the appraisers. */
    DECLARED
  }

  /** The type of the values of a measure. */
  public enum Type {
    /** A whole number, not below zero. */
    COUNT,
    /** A number with decimals, not below zero, for example a budget. */
    AMOUNT,
    /** The day on which it happened, or that it never did. */
    DAY,
    YES_NO,
    CHOICE;

    /** Whether a measure of this type can have the value. */
    public boolean takes(Value value) {
      return switch (value) {
        case Value.Amount(var number) ->
            number.signum() >= 0
                && (this == AMOUNT || (this == COUNT && number.stripTrailingZeros().scale() <= 0));
        case Value.Day day -> this == DAY;
        case Value.Never never -> this == DAY;
        case Value.YesNo yesNo -> this == YES_NO;
        case Value.Choice choice -> this == CHOICE;
      };
    }
  }

  /**
   * One of the choices.
   *
   * @param code what is recorded
   * @param name what people read
   */
  public record Choice(String code, Text name) {}

  public Measure {
    choices = List.copyOf(choices);
  }

  /** A count. */
  public Measure(
      String code, Text name, String unit, Over over, Source source, boolean zeroWhenAbsent) {
    this(code, name, unit, over, source, zeroWhenAbsent, Type.COUNT, List.of(), null);
  }

  /** Whether this measure can have the value. */
  public boolean takes(Value value) {
    return type.takes(value)
        && (!(value instanceof Value.Choice(var said))
            || choices.stream().anyMatch(choice -> choice.code().equals(said)));
  }
}
