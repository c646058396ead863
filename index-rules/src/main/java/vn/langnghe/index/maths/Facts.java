package vn.langnghe.index.maths;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.LevelCounts;

/** What is known of one agency in one period. */
public interface Facts {

  /** The count of a measure, or null when nothing is known of it: unknown is not zero. */
  @Nullable Long count(String measure);

  /** The value of a measure of any type, or null when nothing is known of it. */
  default @Nullable Value value(String measure) {
    var count = count(measure);
    return count == null ? null : Value.Amount.of(count);
  }

  /** The answers to an item; {@link LevelCounts#NONE} when there are none. */
  LevelCounts answers(String item);

  /** Number of survey responses that are counted. */
  long responses();

  /** The value of another index of the same agency and period, or null when it has none. */
  @Nullable BigDecimal index(String index);

  /** The year that the period lies in; deadlines such as 15 December are of this year. */
  int year();

  /** What people say of a criterion. */
  default Judged judged(String criterion) {
    return Judged.NOBODY;
  }
}
