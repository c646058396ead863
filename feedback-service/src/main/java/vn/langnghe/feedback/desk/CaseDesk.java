package vn.langnghe.feedback.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseMove;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.RegisteredCase;
import vn.langnghe.feedback.casework.Sight;
import vn.langnghe.runtime.agency.AgencyDirectory;

/**
 * The officer's actions, on cases of its own agency; one of an agency below may be assigned to
 * another one below. Each locks the row, so that two officers act one after the other.
 */
@ApplicationScoped
public class CaseDesk {

  private final CaseRegister register;
  private final AgencyDirectory agencies;

  public CaseDesk(CaseRegister register, AgencyDirectory agencies) {
    this.register = register;
    this.agencies = agencies;
  }

  @Transactional
  public DeskResult takeInCharge(UUID id, DeskRequests.TakingInCharge taking, Actor actor) {
    return act(id, actor, taking.revision(), new CaseMove.TakeInCharge());
  }

  @Transactional
  public DeskResult forward(UUID id, DeskRequests.Forwarding forwarding, Actor actor) {
    var target = forwarding.agency();
    var move = new CaseMove.Forward(target, forwarding.reason());
    var known = register.lock(id);
    if (known.isPresent() && known.get().shows(move) && isKnownTo(actor, known.get())) {
      return new DeskResult.Done(known.get().status());
    }
    if (!agencies.activeOn(target, WorkingCalendar.dayOf(register.now()))) {
      return new DeskResult.UnknownAgency(target);
    }
    if (known.isPresent() && target.equals(known.get().status().agency())) {
      return Sight.of(actor, agencies).covers(target)
          ? new DeskResult.SameAgency(target)
          : new DeskResult.NotFound();
    }
    return act(known, actor, forwarding.revision(), move);
  }

  private boolean mayAssign(RegisteredCase known, Actor actor, CaseMove move) {
    var sight = Sight.of(actor, agencies);
    return move instanceof CaseMove.Forward(var target, var reason)
        && known.isIn(sight)
        && sight.covers(target);
  }

  @Transactional
  public DeskResult refuse(UUID id, DeskRequests.Refusal refusal, Actor actor) {
    return act(id, actor, refusal.revision(), new CaseMove.Refuse(refusal.reason()));
  }

  @Transactional
  public DeskResult answer(UUID id, DeskRequests.Answer answer, Actor actor) {
    return act(id, actor, answer.revision(), new CaseMove.Answer(answer.text()));
  }

  @Transactional
  public DeskResult publish(UUID id, DeskRequests.Publication publication, Actor actor) {
    var override = publication.overrideReason();
    var move = new CaseMove.Publish(publication.subject(), publication.answer(), override);
    return publish(id, actor, publication.revision(), move, override != null);
  }

  @Transactional
  public DeskResult correctPublication(UUID id, DeskRequests.Correction correction, Actor actor) {
    var move =
        new CaseMove.CorrectPublication(
            correction.subject(), correction.answer(), correction.note());
    return publish(id, actor, correction.revision(), move, correction.overrideReason() != null);
  }

  @Transactional
  public DeskResult withdrawPublication(UUID id, DeskRequests.Withdrawal withdrawal, Actor actor) {
    return act(
        id, actor, withdrawal.revision(), new CaseMove.WithdrawPublication(withdrawal.reason()));
  }

  /** Refused where the texts seem to hold what belongs to a person, unless somebody says why. */
  private DeskResult publish(
      UUID id, Actor actor, @Nullable Long revision, CaseMove move, boolean overridden) {
    var locked = register.lock(id);
    var traces =
        locked
            .filter(known -> !overridden && known.isFor(actor) && known.allows(move))
            .map(known -> known.traces(move))
            .orElse(Set.of());
    return traces.isEmpty()
        ? act(locked, actor, revision, move)
        : new DeskResult.NamesSender(traces);
  }

  private DeskResult act(UUID id, Actor actor, @Nullable Long revision, CaseMove move) {
    return act(register.lock(id), actor, revision, move);
  }

  private DeskResult act(
      Optional<RegisteredCase> locked, Actor actor, @Nullable Long revision, CaseMove move) {
    var found = locked.filter(known -> known.isIn(Sight.of(actor, agencies)));
    if (found.isEmpty()) {
      return new DeskResult.NotFound();
    }
    var known = found.get();
    var status = known.status();
    if (!known.isFor(actor) && !mayAssign(known, actor, move)) {
      return new DeskResult.OtherAgency(status.agency());
    }
    if (known.shows(move)) {
      return new DeskResult.Done(status);
    }
    if (revision != null && revision != status.revision()) {
      return new DeskResult.StaleRevision(status.revision());
    }
    if (!known.allows(move)) {
      return new DeskResult.WrongState(move.action(), status.state());
    }
    known.move(move, actor, register.now());
    return new DeskResult.Done(known.status());
  }

  /** The agency that has just forwarded a case may learn that it has. */
  private static boolean isKnownTo(Actor actor, RegisteredCase known) {
    return known.isFor(actor) || known.wasForwardedBy(actor);
  }
}
