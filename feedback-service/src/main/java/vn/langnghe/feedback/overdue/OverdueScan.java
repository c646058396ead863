package vn.langnghe.feedback.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseMove;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.runtime.sql.Database;

/** Marks one batch of overdue cases; the other instances of the service stand back meanwhile. */
@ApplicationScoped
public class OverdueScan {

  private static final long LOCK = 0x0_7E_12_D0E5L;

  private final Database database;
  private final CaseRegister register;

  public OverdueScan(Database database, CaseRegister register) {
    this.database = database;
    this.register = register;
  }

  /** Gives the number of cases marked: fewer than the limit when none is left. */
  @Transactional
  public int mark(int limit) {
    if (!isAlone()) {
      return 0;
    }
    var now = register.now();
    var late = register.lockOverdue(WorkingCalendar.dayOf(now), limit);
    for (var known : late) {
      known.move(new CaseMove.MarkOverdue(), Actor.CLOCK, now);
    }
    return late.size();
  }

  private boolean isAlone() {
    return database
        .first("select pg_try_advisory_xact_lock(?) as alone", row -> row.flag("alone"), LOCK)
        .orElseThrow();
  }
}
