package vn.langnghe.feedback.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The officer's actions. Each locks the row, so that two officers act one after the other. */
@ApplicationScoped
public class CaseDesk {

  private final CaseRegister register;
  private final AgencyDirectory agencies;
  private final Deadlines deadlines;

  public CaseDesk(CaseRegister register, AgencyDirectory agencies, Deadlines deadlines) {
    this.register = register;
    this.agencies = agencies;
    this.deadlines = deadlines;
  }

  @Transactional
  public DeskResult takeInCharge(UUID id, DeskRequests.TakingInCharge taking, Actor actor) {
    return act(
        id,
        actor,
        new DeskAction(
            CaseAction.TAKE_IN_CHARGE,
            CaseChange.TAKEN_IN_CHARGE,
            taking.revision(),
            null,
            known -> known.state == CaseState.IN_PROGRESS,
            (changed, now) -> {}));
  }

  /** The new agency gets its full days, as the law counts from the last forwarding. */
  @Transactional
  public DeskResult forward(UUID id, DeskRequests.Forwarding forwarding, Actor actor) {
    var target = forwarding.agency();
    var known = CitizenCase.locked(id);
    if (known.isPresent() && isForwarded(known.get(), forwarding) && knows(known.get(), actor)) {
      return new DeskResult.Done(CaseStatus.of(known.get()));
    }
    if (!agencies.activeOn(target, WorkingCalendar.dayOf(register.now()))) {
      return new DeskResult.UnknownAgency(target);
    }
    if (known.isPresent() && target.equals(known.get().agency)) {
      return actor.mayActFor(target)
          ? new DeskResult.SameAgency(target)
          : new DeskResult.NotFound();
    }
    return act(
        id,
        actor,
        new DeskAction(
            CaseAction.FORWARD,
            CaseChange.FORWARDED,
            forwarding.revision(),
            forwarding.reason(),
            row -> false,
            (changed, now) -> {
              changed.previousAgency = changed.agency;
              changed.agency = target;
              changed.timeliness = Timeliness.PENDING;
              changed.startClock(now, deadlines, Step.ANSWER);
            }));
  }

  /** A refusal after its two days still stands, but it is late and counts so. */
  @Transactional
  public DeskResult refuse(UUID id, DeskRequests.Refusal refusal, Actor actor) {
    var reason = refusal.reason();
    return act(
        id,
        actor,
        new DeskAction(
            CaseAction.REFUSE,
            CaseChange.REFUSED,
            refusal.revision(),
            reason,
            known -> known.state == CaseState.REFUSED && reason.equals(register.refusal(known)),
            (changed, now) -> {
              register.refusal(changed, reason);
              changed.timeliness = timeliness(changed, now, changed.refuseBy);
            }));
  }

  @Transactional
  public DeskResult answer(UUID id, DeskRequests.Answer answer, Actor actor) {
    var text = answer.text();
    return act(
        id,
        actor,
        new DeskAction(
            CaseAction.ANSWER,
            CaseChange.ANSWERED,
            answer.revision(),
            text,
            known -> Lifecycle.hasAnswer(known.state) && text.equals(register.answer(known)),
            (changed, now) -> {
              register.answer(changed, text);
              changed.answeredAt = now;
              changed.timeliness = timeliness(changed, now, changed.dueOn);
              changed.publishBy = deadlines.due(Step.PUBLISH, changed.receivedAt, now);
            }));
  }

  @Transactional
  public DeskResult publish(UUID id, DeskRequests.Publication publication, Actor actor) {
    return act(
        id,
        actor,
        new DeskAction(
            CaseAction.PUBLISH,
            CaseChange.PUBLISHED,
            publication.revision(),
            null,
            known ->
                known.state == CaseState.PUBLISHED
                    && publication.subject().equals(known.publicSubject)
                    && publication.answer().equals(known.publicAnswer),
            (changed, now) -> {
              changed.publicSubject = publication.subject();
              changed.publicAnswer = publication.answer();
              changed.publishedAt = now;
            }));
  }

  private DeskResult act(UUID id, Actor actor, DeskAction action) {
    var found = CitizenCase.locked(id).filter(row -> actor.mayActFor(row.agency));
    if (found.isEmpty()) {
      return new DeskResult.NotFound();
    }
    var row = found.get();
    if (action.repeated().test(row)) {
      return new DeskResult.Done(CaseStatus.of(row));
    }
    if (action.revision() != null && action.revision() != row.revision) {
      return new DeskResult.StaleRevision(row.revision);
    }
    var after = Lifecycle.after(row.state, action.action());
    if (after.isEmpty()) {
      return new DeskResult.WrongState(action.action(), row.state);
    }
    var now = register.now();
    action.effect().accept(row, now);
    row.state = after.get();
    register.record(row, action.change(), actor, now, action.note());
    return new DeskResult.Done(CaseStatus.of(row));
  }

  private boolean isForwarded(CitizenCase row, DeskRequests.Forwarding forwarding) {
    return row.state == CaseState.RECEIVED
        && row.previousAgency != null
        && row.agency.equals(forwarding.agency())
        && forwarding.reason().equals(register.lastNote(row.id, CaseChange.FORWARDED));
  }

  /** The agency that has just forwarded a case may learn that it has. */
  private static boolean knows(CitizenCase row, Actor actor) {
    return actor.mayActFor(row.agency) || actor.mayActFor(row.previousAgency);
  }

  /** What was late once stays late: the clock may have said so before the officer did. */
  private static Timeliness timeliness(CitizenCase row, Instant now, @Nullable LocalDate due) {
    boolean inTime = due != null && Deadlines.inTime(now, due);
    return inTime && row.timeliness != Timeliness.LATE ? Timeliness.ON_TIME : Timeliness.LATE;
  }
}
