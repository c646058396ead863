package vn.langnghe.feedback.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseMove;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.CaseStatus;
import vn.langnghe.feedback.casework.RegisteredCase;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.feedback.deadline.Step;
import vn.langnghe.runtime.agency.AgencyDirectory;

/** Tracking, rating and reopening: the tracking code is the only key. */
@ApplicationScoped
public class CaseTracking {

  private final CaseRegister register;
  private final AgencyDirectory agencies;
  private final Deadlines deadlines;

  public CaseTracking(CaseRegister register, AgencyDirectory agencies, Deadlines deadlines) {
    this.register = register;
    this.agencies = agencies;
    this.deadlines = deadlines;
  }

  @Transactional
  public Optional<TrackedCase> tracked(String code) {
    return register.findByCode(code).map(this::view);
  }

  /** The rating may be changed as long as it may be given. */
  @Transactional
  public TrackingResult rate(String code, TrackingRequests.Rating rating) {
    return act(code, new CaseMove.Rate(rating.satisfied(), rating.comment()), Step.RATE);
  }

  @Transactional
  public TrackingResult reopen(String code, TrackingRequests.Reopening reopening) {
    return act(code, new CaseMove.Reopen(reopening.reason()), Step.REOPEN);
  }

  private TrackingResult act(String code, CaseMove move, Step window) {
    var found = register.lockByCode(code);
    if (found.isEmpty()) {
      return new TrackingResult.UnknownCode();
    }
    var known = found.get();
    if (known.shows(move)) {
      return new TrackingResult.Done(view(known));
    }
    var now = register.now();
    var fault = fault(known, move, window, now);
    if (fault.isPresent()) {
      return fault.get();
    }
    known.move(move, Actor.CITIZEN, now);
    return new TrackingResult.Done(view(known));
  }

  private Optional<TrackingResult> fault(
      RegisteredCase known, CaseMove move, Step window, Instant now) {
    var status = known.status();
    if (!known.allows(move)) {
      return Optional.of(new TrackingResult.WrongState(move.action(), status.state()));
    }
    var until = until(status, window);
    if (until != null && !Deadlines.inTime(now, until)) {
      return Optional.of(new TrackingResult.TooLate(until));
    }
    return move instanceof CaseMove.Reopen ? tooOften(status) : Optional.empty();
  }

  private Optional<TrackingResult> tooOften(CaseStatus status) {
    int most = deadlines.times(Step.REOPEN_AT_MOST, status.receivedAt());
    return status.reopenings() < most
        ? Optional.empty()
        : Optional.of(new TrackingResult.TooOften(most));
  }

  private @Nullable LocalDate until(CaseStatus status, Step window) {
    return status.answeredAt() == null
        ? null
        : deadlines.due(window, status.receivedAt(), status.answeredAt());
  }

  private TrackedCase view(RegisteredCase known) {
    var status = known.status();
    return new TrackedCase(
        status.kind(),
        status.category(),
        status.agency(),
        agencies
            .find(status.agency())
            .flatMap(agency -> agency.on(WorkingCalendar.dayOf(status.changedAt())))
            .map(AgencyDescribed.Spell::name)
            .orElse(null),
        status.state(),
        status.timeliness(),
        status.receivedAt(),
        status.changedAt(),
        status.dueOn(),
        status.answeredAt(),
        known.answer(),
        known.refusal(),
        status.publishedAt(),
        status.satisfied(),
        until(status, Step.RATE),
        until(status, Step.REOPEN),
        status.reopenings());
  }
}
