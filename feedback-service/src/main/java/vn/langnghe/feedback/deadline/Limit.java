package vn.langnghe.feedback.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a step may take, for cases received in a spell of days.
 *
 * @param validTo last day, null while in force
 * @param verified whether somebody compared the entry with the official text
 */
public record Limit(
    Step step,
    int amount,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source,
    boolean verified) {

  boolean covers(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  boolean overlaps(Limit other) {
    return step == other.step
        && (validTo == null || !other.validFrom.isAfter(validTo))
        && (other.validTo == null || !validFrom.isAfter(other.validTo));
  }
}
