package vn.langnghe.reporting.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.runtime.problem.RefusesRequests;

/** Reads the two sides of a change from a request, or refuses the request. */
@ApplicationScoped
@RefusesRequests
public class SidesReader {

  private final RequestReader request;
  private final Clock clock;

  SidesReader(RequestReader request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  /**
   * Two periods; or, where one period is named, two instants in its life.
   *
   * @param from the earlier; of periods, by default the one before {@code to}
   * @param to the later; by default this year, or now
   */
  Sides of(@Nullable String from, @Nullable String to, @Nullable String period) {
    return isBlank(period) ? periods(from, to) : instants(from, to, period);
  }

  private Sides periods(@Nullable String from, @Nullable String to) {
    var later = request.period(to);
    var earlier =
        isBlank(from)
            ? later.previous().orElseThrow(ReportingProblem.NOT_TWO_SIDES::with)
            : request.period(from);
    if (earlier.equals(later) || earlier.firstDay().isAfter(later.firstDay())) {
      throw ReportingProblem.NOT_TWO_SIDES.with();
    }
    return new Sides(new Moment(earlier, null), new Moment(later, null));
  }

  private Sides instants(@Nullable String from, @Nullable String to, @Nullable String period) {
    var when = request.period(period);
    var earlier = instant(from);
    var later = isBlank(to) ? clock.instant() : instant(to);
    if (!earlier.isBefore(later)) {
      throw ReportingProblem.NOT_TWO_SIDES.with();
    }
    return new Sides(new Moment(when, earlier), new Moment(when, later));
  }

  private static Instant instant(@Nullable String text) {
    return TimeLimit.instant(text == null ? "" : text)
        .orElseThrow(ReportingProblem.NOT_TWO_SIDES::with);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
