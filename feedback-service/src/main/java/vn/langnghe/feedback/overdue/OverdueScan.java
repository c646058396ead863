package vn.langnghe.feedback.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.CitizenCase;

/** Marks one batch of overdue cases; the other instances of the service stand back meanwhile. */
@ApplicationScoped
public class OverdueScan {

  private static final long LOCK = 0x0_7E_12_D0E5L;

  private final EntityManager database;
  private final CaseRegister register;

  public OverdueScan(EntityManager database, CaseRegister register) {
    this.database = database;
    this.register = register;
  }

  /** Gives the number of cases marked: fewer than the limit when none is left. */
  @Transactional
  public int mark(int limit) {
    if (!alone()) {
      return 0;
    }
    var now = register.now();
    List<CitizenCase> late =
        CitizenCase.<CitizenCase>find(
                "state in ?1 and timeliness = ?2 and dueOn < ?3 order by dueOn, id",
                List.of(CaseState.RECEIVED, CaseState.IN_PROGRESS),
                Timeliness.PENDING,
                WorkingCalendar.dayOf(now))
            .page(0, limit)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    for (var row : late) {
      row.timeliness = Timeliness.LATE;
      register.record(row, CaseChange.OVERDUE, Actor.CLOCK, now, null);
    }
    return late.size();
  }

  private boolean alone() {
    return (boolean)
        database
            .createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
            .setParameter(1, LOCK)
            .getSingleResult();
  }
}
