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
  private final IntakeSettings settings;

  CaseChecks(AgencyDirectory agencies, Categories categories, IntakeSettings settings) {
    this.agencies = agencies;
    this.categories = categories;
    this.settings = settings;
  }

  Optional<IntakeResult> fault(Submission submission, Instant now) {
    var sent = submission.occurredAt() == null ? now : submission.occurredAt();
    if (sent.isAfter(now.plus(settings.clockSkew()))
        || sent.isBefore(now.minus(settings.oldest()))) {
      return Optional.of(new IntakeResult.ImplausibleTime());
    }
    if (!categories.contains(submission.category())) {
      return Optional.of(new IntakeResult.UnknownCategory());
    }
    // The agency must exist today: a case is worked on from now on, whenever it was sent.
    if (!agencies.activeOn(submission.agency(), WorkingCalendar.dayOf(now))) {
      return Optional.of(new IntakeResult.UnknownAgency());
    }
    return Optional.empty();
  }
}
