package vn.langnghe.scoring.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;

/**
 * Numbers for units of release. Given at first sight and never moved. A process that dies after
 * giving one leaves an unused number: harmless.
 */
@ApplicationScoped
public class Units {

  private final Database database;
  private final Map<ReleaseUnit, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, ReleaseUnit> units = new ConcurrentHashMap<>();

  public Units(Database database) {
    this.database = database;
  }

  public int of(ReleaseUnit unit) {
    var known = numbers.get(unit);
    return known != null ? known : numbers.computeIfAbsent(unit, this::give);
  }

  /** The unit of a number that was given. */
  public ReleaseUnit find(int number) {
    return units.computeIfAbsent(number, this::load);
  }

  /** A unit in the columns of the table {@code release_unit}. */
  public static ReleaseUnit read(Row row) {
    return new ReleaseUnit(
        row.text("campaign"),
        row.text("agency"),
        row.text("questionnaire"),
        Estimator.valueOf(row.text("estimator")),
        period(row));
  }

  private static Period period(Row row) {
    var month = row.integerOrNull("month");
    return month == null ? row.period("pooled") : Months.period(month);
  }

  private ReleaseUnit load(int number) {
    return database
        .first(
            "select campaign, agency, questionnaire, estimator, month, pooled from release_unit where id = ?",
            Units::read,
            number)
        .orElseThrow();
  }

  private int give(ReleaseUnit unit) {
    return database.inTransaction(
        () -> {
          var key =
              new @Nullable Object[] {
                unit.campaign(),
                unit.agency(),
                unit.questionnaire(),
                unit.estimator().name(),
                unit.spansOneMonth() ? Integer.valueOf(Months.of(unit.month())) : null,
                unit.spansOneMonth() ? null : unit.month().toString()
              };
          database.update(
              """
              insert into release_unit (campaign, agency, questionnaire, estimator, month, pooled)
              values (?, ?, ?, ?, ?::int, ?) on conflict do nothing
              """,
              key);
          return database
              .first(
                  """
                  select id from release_unit
                   where campaign = ? and agency = ? and questionnaire = ? and estimator = ?
                     and month is not distinct from ?::int and pooled is not distinct from ?
                  """,
                  row -> row.integer("id"),
                  key)
              .orElseThrow();
        });
  }
}
