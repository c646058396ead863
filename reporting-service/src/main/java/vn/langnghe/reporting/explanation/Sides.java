package vn.langnghe.reporting.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.Terms;

/** The two sides of a change as a request names them; for resources only. */
@ApplicationScoped
public class Sides {

  private final Terms terms;
  private final Clock clock;

  Sides(Terms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /** What is compared. */
  record Both(Moment from, Moment to) {

    /** Two versions of one score, between which a few answers may lie. */
    boolean isOneScore() {
      return from.period().equals(to.period());
    }
  }

  /**
   * Two periods; or, where one period is named, two instants in its life.
   *
   * @param from the earlier; of periods, by default the one before {@code to}
   * @param to the later; by default this year, or now
   */
  Both of(@Nullable String from, @Nullable String to, @Nullable String period) {
    return isBlank(period) ? periods(from, to) : instants(from, to, period);
  }

  private Both periods(@Nullable String from, @Nullable String to) {
    var later = terms.period(to);
    var earlier = isBlank(from) ? later.previous() : terms.period(from);
    if (earlier.equals(later) || earlier.firstDay().isAfter(later.firstDay())) {
      throw ReportingProblem.NOT_TWO_SIDES.with();
    }
    return new Both(new Moment(earlier, null), new Moment(later, null));
  }

  private Both instants(@Nullable String from, @Nullable String to, @Nullable String period) {
    var when = terms.period(period);
    var earlier = instant(from);
    var later = isBlank(to) ? clock.instant() : instant(to);
    if (!earlier.isBefore(later)) {
      throw ReportingProblem.NOT_TWO_SIDES.with();
    }
    return new Both(new Moment(when, earlier), new Moment(when, later));
  }

  private static Instant instant(@Nullable String text) {
    try {
      return OffsetDateTime.parse(text == null ? "" : text).toInstant();
    } catch (DateTimeParseException e) {
      throw ReportingProblem.NOT_TWO_SIDES.with();
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
