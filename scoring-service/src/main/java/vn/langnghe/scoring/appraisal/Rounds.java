package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.appraisal.Round.Deadline;
import vn.langnghe.scoring.appraisal.Round.FileLine;

/** Opens rounds and sets their deadlines; a deadline is never changed, only followed by a later. */
@ApplicationScoped
public class Rounds {

  /** What became of an opening. */
  sealed interface Opening {
    record Opened(Round round) implements Opening {}

    record OpenedBefore(Round round) implements Opening {}

    record Refused(AppraisalProblem problem, List<Object> args) implements Opening {}
  }

  /**
   * One more day for a stage.
   *
   * @param agency empty for all agencies
   */
  record Extension(Stage stage, String agency, LocalDate due, String reason) {}

  private static final List<Stage> TIMED =
      List.of(
          Stage.SELF_SCORING,
          Stage.INTERNAL_APPROVAL,
          Stage.APPRAISAL_1,
          Stage.EXPLANATION,
          Stage.APPRAISAL_2);

  private final Database database;
  private final Clock clock;

  public Rounds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Transactional
  Opening open(String index, Period period, Map<Stage, LocalDate> deadlines, String by) {
    if (!deadlines.keySet().equals(Set.copyOf(TIMED)) || !inOrder(deadlines)) {
      return new Opening.Refused(AppraisalProblem.INVALID_DEADLINES, List.of());
    }
    var now = now();
    int opened =
        database.update(
            """
            insert into appraisal_round (index_code, period, opened_at, opened_by)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            index,
            period.toString(),
            now,
            by);
    if (opened > 0) {
      for (var stage : TIMED) {
        var due = Objects.requireNonNull(deadlines.get(stage));
        append(index, period, new Extension(stage, "", due, ""), now, by);
      }
      return new Opening.Opened(find(index, period).orElseThrow());
    }
    var round = find(index, period).orElseThrow();
    boolean same =
        round.deadlines().stream()
            .limit(TIMED.size())
            .allMatch(deadline -> deadline.due().equals(deadlines.get(deadline.stage())));
    return same
        ? new Opening.OpenedBefore(round)
        : new Opening.Refused(AppraisalProblem.ROUND_OPENED_OTHERWISE, List.of());
  }

  /** A repeat is an extension to the day that is there already: it changes nothing. */
  @Transactional
  Opening extend(String index, Period period, Extension extension, String by) {
    var locked =
        database.query(
            "select 1 from appraisal_round where index_code = ? and period = ? for update",
            row -> true,
            index,
            period.toString());
    if (locked.isEmpty()) {
      return new Opening.Refused(AppraisalProblem.ROUND_NOT_FOUND, List.of(index, period));
    }
    var round = find(index, period).orElseThrow();
    var due = round.due(extension.stage(), extension.agency());
    if (due.equals(extension.due())) {
      return new Opening.OpenedBefore(round);
    }
    int next = TIMED.indexOf(extension.stage()) + 1;
    boolean withinNext =
        next == TIMED.size()
            || !extension.due().isAfter(round.due(TIMED.get(next), extension.agency()));
    if (next == 0 || extension.due().isBefore(due) || !withinNext) {
      return new Opening.Refused(AppraisalProblem.NOT_AN_EXTENSION, List.of(due));
    }
    append(index, period, extension, now(), by);
    return new Opening.Opened(find(index, period).orElseThrow());
  }

  @Transactional
  Optional<Round> find(String index, Period period) {
    var deadlines =
        database.query(
            """
            select agency, stage, due, reason, set_at, set_by from appraisal_deadline
             where index_code = ? and period = ? order by id
            """,
            row ->
                new Deadline(
                    row.getString(1).isEmpty() ? null : row.getString(1),
                    Stage.valueOf(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6)),
            index,
            period.toString());
    if (deadlines.isEmpty()) {
      return Optional.empty();
    }
    var files =
        database.query(
            """
            select agency, stage, filed_on from appraisal
             where index_code = ? and period = ? order by agency
            """,
            row ->
                new FileLine(
                    row.getString(1),
                    Stage.valueOf(row.getString(2)),
                    row.getObject(3, LocalDate.class)),
            index,
            period.toString());
    return Optional.of(new Round(index, period, deadlines, files));
  }

  private void append(String index, Period period, Extension extension, Instant at, String by) {
    database.update(
        """
        insert into appraisal_deadline
          (index_code, period, agency, stage, due, reason, set_at, set_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        index,
        period.toString(),
        extension.agency(),
        extension.stage().name(),
        extension.due(),
        extension.reason(),
        at,
        by);
  }

  private static boolean inOrder(Map<Stage, LocalDate> deadlines) {
    var days = TIMED.stream().map(deadlines::get).toList();
    return days.equals(days.stream().sorted().toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
