package vn.langnghe.scoring.tally;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A count and the instant that it describes.
 *
 * @param value the count
 * @param asOf the newest instant of what is in it
 */
public record Total(long value, Instant asOf) {

  Total plus(Total other) {
    return new Total(
        Math.addExact(value, other.value), asOf.isAfter(other.asOf) ? asOf : other.asOf);
  }

  static @Nullable Total sum(@Nullable Total one, @Nullable Total other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }

  /** The newer one; of two equally new ones the later given. */
  static @Nullable Total newer(@Nullable Total earlier, @Nullable Total later) {
    return earlier == null
        ? later
        : later == null || earlier.asOf.isAfter(later.asOf) ? earlier : later;
  }
}
