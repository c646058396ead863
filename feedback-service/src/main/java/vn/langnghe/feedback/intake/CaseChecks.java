package vn.langnghe.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Submission;
import vn.langnghe.runtime.agency.AgencyDirectory;

/** What a new case must agree with: agencies, categories, time. */
@ApplicationScoped
class CaseChecks {

  private final AgencyDirectory agencies;
  private final Categories categories;
  private final FilingConfig config;

  CaseChecks(AgencyDirectory agencies, Categories categories, FilingConfig config) {
    this.agencies = agencies;
    this.categories = categories;
    this.config = config;
  }

  Optional<FilingResult> fault(Submission submission, Instant now) {
    var sent = submission.occurredAt() == null ? now : submission.occurredAt();
    if (sent.isAfter(now.plus(config.clockSkew())) || sent.isBefore(now.minus(config.oldest()))) {
      return Optional.of(new FilingResult.ImplausibleTime());
    }
    if (!categories.contains(submission.category())) {
      return Optional.of(new FilingResult.UnknownCategory());
    }
    // The agency must exist today: a case is worked on from now on, whenever it was sent.
    if (!agencies.activeOn(submission.agency(), WorkingCalendar.dayOf(now))) {
      return Optional.of(new FilingResult.UnknownAgency());
    }
    return Optional.empty();
  }
}
