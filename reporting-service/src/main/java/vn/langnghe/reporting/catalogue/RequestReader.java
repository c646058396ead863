package vn.langnghe.reporting.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.runtime.problem.RefusesRequests;

/** Reads the parameters that several resources share, or refuses the request. */
@ApplicationScoped
@RefusesRequests
public class RequestReader {

  private final Definitions definitions;
  private final Agencies agencies;
  private final Clock clock;

  RequestReader(Definitions definitions, Agencies agencies, Clock clock) {
    this.definitions = definitions;
    this.agencies = agencies;
    this.clock = clock;
  }

  public IndexDefined index(String code) {
    return definitions.find(code).orElseThrow(() -> ReportingProblem.UNKNOWN_INDEX.with(code));
  }

  public String agency(String code) {
    if (!agencies.exists(code)) {
      throw ReportingProblem.UNKNOWN_AGENCY.with(code);
    }
    return code;
  }

  /** The agency above; where only one is at the top, it need not be named. */
  public String parent(@Nullable String code) {
    if (code != null && !code.isBlank()) {
      return agency(code);
    }
    var top = agencies.under(null, today());
    if (top.size() != 1) {
      throw ReportingProblem.PARENT_NEEDED.with();
    }
    return top.getFirst().code();
  }

  /** The period; the current year where none is named. */
  public Period period(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Period(today().getYear(), Period.Length.YEAR, 1);
    }
    return Period.parse(text).orElseThrow(() -> ReportingProblem.UNKNOWN_PERIOD.with(text));
  }

  public LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return today();
    }
    return TimeLimit.day(text).orElseThrow(() -> ReportingProblem.UNKNOWN_DAY.with(text));
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(Period.ZONE));
  }
}
