package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.Event;
import vn.langnghe.event.Timeliness;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.Months;

/**
 * Cases are kept by their newest revision, so order and repetition do not matter, even across the
 * partitions of two agencies. Where a newer state moves a case, both places are evaluated again.
 */
@ApplicationScoped
public class CaseIntake implements FactStore<CaseChanged> {

  private final Database database;

  public CaseIntake(Database database) {
    this.database = database;
  }

  @Override
  public CaseChanged read(Event event) throws PoisonEvent {
    if (!(event instanceof CaseChanged change)) {
      throw FactStore.notExpected(event);
    }
    FactLimits.code(change.agency(), CodeKind.AGENCY, "agency");
    FactLimits.instant(change.receivedAt(), "receivedAt");
    FactLimits.instant(change.changedAt(), "changedAt");
    return change;
  }

  @Override
  public Moved apply(List<CaseChanged> changes) {
    var newest =
        changes.stream()
            .collect(
                Collectors.toMap(
                    CaseChanged::caseId,
                    Function.identity(),
                    BinaryOperator.maxBy((a, b) -> Long.compare(a.revision(), b.revision())),
                    TreeMap<UUID, CaseChanged>::new));
    if (newest.isEmpty()) {
      return Moved.open(0, List.of());
    }
    var places = upsert(newest.values());
    var agencyPeriods = new HashSet<AgencyPeriod>();
    places.forEach(agencyPeriods::addAll);
    return Moved.open(places.size(), agencyPeriods);
  }

  /** For each case that moved on: where it is counted now, and where it was. */
  private List<List<AgencyPeriod>> upsert(Collection<CaseChanged> changes) {
    return database.list(
        """
        insert into case_fact as c (case_id, revision, agency, month, kind, state, timeliness, satisfied,
                                    reopenings, received_at, changed_at)
        select * from unnest(?::text[]::uuid[], ?::text[]::bigint[], ?::text[], ?::text[]::int[], ?::text[],
                             ?::text[], ?::text[], ?::text[]::boolean[], ?::text[]::int[],
                             ?::text[]::timestamptz[], ?::text[]::timestamptz[])
        on conflict (case_id) do update set
          revision = excluded.revision, agency = excluded.agency, month = excluded.month,
          kind = excluded.kind, state = excluded.state, timeliness = excluded.timeliness,
          satisfied = excluded.satisfied, reopenings = excluded.reopenings,
          received_at = excluded.received_at, changed_at = excluded.changed_at
        where c.revision < excluded.revision
        returning new.agency, new.month, old.agency as old_agency, old.month as old_month
        """,
        row -> {
          var now = new AgencyPeriod(row.text("agency"), Months.period(row.integer("month")));
          var oldAgency = row.textOrNull("old_agency");
          return oldAgency == null
              ? List.of(now)
              : List.of(now, new AgencyPeriod(oldAgency, Months.period(row.integer("old_month"))));
        },
        column(changes, CaseChanged::caseId),
        column(changes, CaseChanged::revision),
        column(changes, CaseChanged::agency),
        column(changes, change -> Months.of(change.receivedAt())),
        column(changes, CaseChanged::kind),
        column(changes, CaseChanged::state),
        column(changes, CaseIntake::standing),
        column(changes, CaseChanged::satisfied),
        column(changes, CaseChanged::reopenings),
        column(changes, CaseChanged::receivedAt),
        column(changes, CaseChanged::changedAt));
  }

  /**
   * How a case counts now. One that was answered on time and is asked again counts by that answer
   * until the new one comes or is overdue: an index must not move because a citizen wrote. Whoever
   * gets it by forwarding has answered nothing yet, and the change is no longer the reopening.
   */
  static Timeliness standing(CaseChanged change) {
    return change.change() == CaseChange.REOPENED && change.timeliness() == Timeliness.PENDING
        ? Timeliness.ON_TIME
        : change.timeliness();
  }

  private static @Nullable String[] column(
      Collection<CaseChanged> changes, Function<CaseChanged, @Nullable Object> value) {
    return changes.stream()
        .map(change -> Objects.toString(value.apply(change), null))
        .toArray(String[]::new);
  }
}
