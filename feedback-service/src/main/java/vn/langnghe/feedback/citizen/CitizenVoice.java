package vn.langnghe.feedback.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.CitizenCase;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.feedback.deadline.Step;
import vn.langnghe.feedback.lifecycle.CaseAction;
import vn.langnghe.feedback.lifecycle.Lifecycle;
import vn.langnghe.runtime.agency.AgencyDirectory;

/** Tracking, rating and reopening: the tracking code is the only key. */
@ApplicationScoped
public class CitizenVoice {

  private final CaseRegister register;
  private final AgencyDirectory agencies;
  private final Deadlines deadlines;

  public CitizenVoice(CaseRegister register, AgencyDirectory agencies, Deadlines deadlines) {
    this.register = register;
    this.agencies = agencies;
    this.deadlines = deadlines;
  }

  @Transactional
  public Optional<TrackedCase> tracked(String code) {
    return CitizenCase.tracked(code).map(this::view);
  }

  /** The rating may be changed as long as it may be given. */
  @Transactional
  public VoiceResult rate(String code, VoiceRequests.Rating rating) {
    var found = CitizenCase.trackedLocked(code);
    if (found.isEmpty()) {
      return new VoiceResult.UnknownCode();
    }
    var row = found.get();
    if (rating.satisfied().equals(row.satisfied)
        && Objects.equals(rating.comment(), register.comment(row))) {
      return new VoiceResult.Done(view(row));
    }
    var now = register.now();
    var fault = fault(row, CaseAction.RATE, Step.RATE, now);
    if (fault.isPresent()) {
      return fault.get();
    }
    row.satisfied = rating.satisfied();
    register.comment(row, rating.comment());
    register.record(row, CaseChange.RATED, Actor.CITIZEN, now, rating.comment());
    return new VoiceResult.Done(view(row));
  }

  /** A new answer is due; what was late stays late, and the rating stays until it is changed. */
  @Transactional
  public VoiceResult reopen(String code, VoiceRequests.Reopening reopening) {
    var found = CitizenCase.trackedLocked(code);
    if (found.isEmpty()) {
      return new VoiceResult.UnknownCode();
    }
    var row = found.get();
    if (isReopened(row, reopening.reason())) {
      return new VoiceResult.Done(view(row));
    }
    var now = register.now();
    var fault = fault(row, CaseAction.REOPEN, Step.REOPEN, now);
    if (fault.isPresent()) {
      return fault.get();
    }
    int most = deadlines.times(Step.REOPEN_AT_MOST, row.receivedAt);
    if (row.reopenings >= most) {
      return new VoiceResult.TooOften(most);
    }
    row.state = CaseState.IN_PROGRESS;
    row.reopenings++;
    row.answeredAt = null;
    row.publishedAt = null;
    row.publishBy = null;
    row.timeliness = row.timeliness == Timeliness.LATE ? Timeliness.LATE : Timeliness.PENDING;
    row.startClock(now, deadlines, Step.ANSWER_AFTER_REOPENING);
    register.record(row, CaseChange.REOPENED, Actor.CITIZEN, now, reopening.reason());
    return new VoiceResult.Done(view(row));
  }

  private Optional<VoiceResult> fault(
      CitizenCase row, CaseAction action, Step window, Instant now) {
    if (Lifecycle.after(row.state, action).isEmpty()) {
      return Optional.of(new VoiceResult.WrongState(action, row.state));
    }
    var until = until(row, window);
    return until != null && !Deadlines.inTime(now, until)
        ? Optional.of(new VoiceResult.TooLate(until))
        : Optional.empty();
  }

  private boolean isReopened(CitizenCase row, String reason) {
    return row.state == CaseState.IN_PROGRESS
        && row.reopenings > 0
        && reason.equals(register.lastNote(row.id, CaseChange.REOPENED));
  }

  private @Nullable LocalDate until(CitizenCase row, Step window) {
    return row.answeredAt == null ? null : deadlines.due(window, row.receivedAt, row.answeredAt);
  }

  private TrackedCase view(CitizenCase row) {
    boolean answered = Lifecycle.hasAnswer(row.state);
    return new TrackedCase(
        row.kind,
        row.category,
        row.agency,
        agencies
            .find(row.agency)
            .flatMap(agency -> agency.on(WorkingCalendar.dayOf(row.changedAt)))
            .map(AgencyDescribed.Spell::name)
            .orElse(null),
        row.state,
        row.timeliness,
        row.receivedAt,
        row.changedAt,
        row.dueOn,
        row.answeredAt,
        answered ? register.answer(row) : null,
        row.state == CaseState.REFUSED ? register.refusal(row) : null,
        row.publishedAt,
        row.satisfied,
        until(row, Step.RATE),
        until(row, Step.REOPEN),
        row.reopenings);
  }
}
