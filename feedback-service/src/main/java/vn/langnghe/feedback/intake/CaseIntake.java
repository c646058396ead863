package vn.langnghe.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.CitizenCase;
import vn.langnghe.feedback.casework.Submission;
import vn.langnghe.feedback.casework.TrackingCode;
import vn.langnghe.feedback.casework.TrackingCodes;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.feedback.deadline.Step;
import vn.langnghe.feedback.privacy.PersonalData;

/** Opens a case, once, however often the client sends it. */
@ApplicationScoped
public class CaseIntake {

  private static final String TRACKING = "tracking";
  private static final int LOCKS_OF_INTAKE = 0x1_A_CA5E;

  private final EntityManager database;
  private final CaseRegister register;
  private final CaseChecks checks;
  private final PersonalData personalData;
  private final TrackingCodes codes;
  private final Deadlines deadlines;

  public CaseIntake(
      EntityManager database,
      CaseRegister register,
      CaseChecks checks,
      PersonalData personalData,
      TrackingCodes codes,
      Deadlines deadlines) {
    this.database = database;
    this.register = register;
    this.checks = checks;
    this.personalData = personalData;
    this.codes = codes;
    this.deadlines = deadlines;
  }

  @Transactional
  public IntakeResult accept(UUID id, Submission submission, Actor actor) {
    oneAtATime(id);
    var known = CitizenCase.withId(id);
    if (known.isPresent()) {
      return repeated(known.get(), submission);
    }
    var now = register.now();
    var fault = checks.fault(submission, now);
    return fault.isPresent() ? fault.get() : opened(id, submission, actor, now);
  }

  /** Of parallel posts of one id the first one writes and the others find its row. */
  private void oneAtATime(UUID id) {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, ?2)", Integer.class)
        .setParameter(1, LOCKS_OF_INTAKE)
        .setParameter(2, id.hashCode())
        .getSingleResult();
  }

  private IntakeResult repeated(CitizenCase known, Submission submission) {
    if (!register.submission(known).equals(submission)) {
      return new IntakeResult.IdTaken();
    }
    return new IntakeResult.AlreadyAccepted(
        receipt(known, personalData.open(known.id, TRACKING, known.trackingSealed), submission));
  }

  private IntakeResult opened(UUID id, Submission submission, Actor actor, Instant now) {
    var code = codes.next();
    var opened = new CitizenCase();
    opened.id = id;
    opened.trackingHash = TrackingCode.hash(code);
    opened.trackingSealed = personalData.seal(id, TRACKING, code);
    opened.kind = submission.kind();
    opened.agency = submission.agency();
    opened.channel = submission.channel();
    opened.category = submission.category();
    opened.state = CaseState.RECEIVED;
    opened.timeliness = Timeliness.PENDING;
    opened.receivedAt =
        Optional.ofNullable(submission.occurredAt()).orElse(now).truncatedTo(ChronoUnit.MICROS);
    opened.startClock(opened.receivedAt, deadlines, Step.ANSWER);
    opened.submissionSealed = register.sealed(id, submission);
    register.record(opened, CaseChange.RECEIVED, actor, now, null);
    return new IntakeResult.Accepted(receipt(opened, code, submission));
  }

  private CaseReceipt receipt(CitizenCase opened, String code, Submission submission) {
    var due = deadlines.due(Step.ANSWER, opened.receivedAt, opened.receivedAt);
    return new CaseReceipt(opened.id, code, submission.agency(), opened.receivedAt, due);
  }
}
