package vn.langnghe.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.RegisteredCase;
import vn.langnghe.feedback.casework.Submission;
import vn.langnghe.feedback.deadline.Deadlines;
import vn.langnghe.feedback.deadline.Step;
import vn.langnghe.runtime.sql.Database;

/** Files a case, once, however often the client sends it. */
@ApplicationScoped
public class CaseFiling {

  private final Database database;
  private final CaseRegister register;
  private final CaseChecks checks;
  private final Deadlines deadlines;

  public CaseFiling(
      Database database, CaseRegister register, CaseChecks checks, Deadlines deadlines) {
    this.database = database;
    this.register = register;
    this.checks = checks;
    this.deadlines = deadlines;
  }

  /** Of parallel posts of one id the first one writes and the others find its row. */
  @Transactional
  public FilingResult file(UUID id, Submission submission, Actor actor) {
    database.lock("case " + id);
    var known = register.find(id);
    if (known.isPresent()) {
      return repeated(known.get(), submission);
    }
    var now = register.now();
    var fault = checks.fault(submission, now);
    return fault.isPresent()
        ? fault.get()
        : new FilingResult.Accepted(receipt(register.file(id, submission, actor, now), submission));
  }

  private FilingResult repeated(RegisteredCase known, Submission submission) {
    return known.submission().equals(submission)
        ? new FilingResult.AlreadyAccepted(receipt(known, submission))
        : new FilingResult.IdTaken();
  }

  /** Of the case as it was filed, whatever happened to it since. */
  private CaseReceipt receipt(RegisteredCase filed, Submission submission) {
    var status = filed.status();
    var due = deadlines.due(Step.ANSWER, status.receivedAt(), status.receivedAt());
    return new CaseReceipt(
        status.id(), filed.trackingCode(), submission.agency(), status.receivedAt(), due);
  }
}
