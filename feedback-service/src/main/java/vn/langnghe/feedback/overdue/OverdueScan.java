package vn.langnghe.feedback.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.feedback.calendar.WorkingCalendar;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseMove;
import vn.langnghe.feedback.casework.CaseRegister;
import vn.langnghe.feedback.casework.RegisteredCase;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.StoredRows;
import vn.langnghe.runtime.sql.StoredRows.Entities;

/** Marks one batch of overdue cases; the other instances of the service stand back meanwhile. */
@ApplicationScoped
public class OverdueScan {

  private static final CaseMove MARK = new CaseMove.MarkOverdue();
  private static final long LOCK = 0x0_7E_12_D0E5L;

  private final Database database;
  private final CaseRegister register;
  private final StoredRows rows;

  public OverdueScan(Database database, CaseRegister register, StoredRows rows) {
    this.database = database;
    this.register = register;
    this.rows = rows;
  }

  /**
   * Gives the number of cases marked: fewer than the limit when none is left. A case that cannot be
   * read or marked does not stop the others: then each is a transaction of its own.
   */
  public int mark(int limit) {
    return rows.readEntities(
            "overdue case",
            new Entities<>(
                () -> markTogether(limit), () -> overdue(limit), this::markOne, id -> id),
            Optional::of)
        .size();
  }

  private List<UUID> markTogether(int limit) {
    if (!isAlone()) {
      return List.of();
    }
    var now = register.now();
    var late = register.lockOverdue(WorkingCalendar.dayOf(now), limit);
    return late.stream().map(known -> marked(known, now)).toList();
  }

  private List<UUID> overdue(int limit) {
    return isAlone() ? register.overdue(WorkingCalendar.dayOf(register.now()), limit) : List.of();
  }

  /** Empty where another instance was first. */
  private Optional<UUID> markOne(UUID id) {
    return register
        .lock(id)
        .filter(known -> !known.shows(MARK) && known.allows(MARK))
        .map(known -> marked(known, register.now()));
  }

  private static UUID marked(RegisteredCase known, Instant now) {
    known.move(MARK, Actor.CLOCK, now);
    return known.status().id();
  }

  private boolean isAlone() {
    return database
        .first("select pg_try_advisory_xact_lock(?) as alone", row -> row.flag("alone"), LOCK)
        .orElseThrow();
  }
}
