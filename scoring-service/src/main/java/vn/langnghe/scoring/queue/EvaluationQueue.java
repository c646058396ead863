package vn.langnghe.scoring.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.StoredRows;

/**
 * The list of what has to be evaluated again. Rows are only appended here and only deleted by the
 * evaluator, in the transaction that publishes the result: the change and its row, or the score and
 * the end of the row, stand or fall together.
 */
@ApplicationScoped
public class EvaluationQueue {

  private final Database database;
  private final EvaluationSignal signal;
  private final TransactionSynchronizationRegistry transactions;
  private final StoredRows rows;

  public EvaluationQueue(
      Database database,
      EvaluationSignal signal,
      TransactionSynchronizationRegistry transactions,
      StoredRows rows) {
    this.rows = rows;
    this.database = database;
    this.signal = signal;
    this.transactions = transactions;
  }

  /**
   * What has to be evaluated again.
   *
   * @param of agency and period
   * @param released whether something public of it moved, and not the live view alone
   */
  public record Waiting(AgencyPeriod of, boolean released) {}

  private record Lying(String agency, String period, boolean released) {

    String name() {
      return agency + '|' + period;
    }

    Waiting read() {
      return new Waiting(new AgencyPeriod(agency, Period.of(period)), released);
    }
  }

  /**
   * In both views. Must run in the transaction that changes the facts; raises the signal after its
   * commit.
   */
  public void append(Collection<AgencyPeriod> agencyPeriods) {
    append(agencyPeriods, Set.copyOf(agencyPeriods));
  }

  /** The same where only some of them moved for the public. */
  public void append(Collection<AgencyPeriod> agencyPeriods, Set<AgencyPeriod> released) {
    if (agencyPeriods.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into dirty (agency, period, released)
        select * from unnest(?::text[], ?::text[], ?::text[]::boolean[])
        """,
        agencyPeriods.stream().map(AgencyPeriod::agency).toArray(String[]::new),
        agencyPeriods.stream().map(one -> one.period().toString()).toArray(String[]::new),
        agencyPeriods.stream()
            .map(one -> Boolean.toString(released.contains(one)))
            .toArray(String[]::new));
    signalAfterCommit();
  }

  /**
   * Whether this transaction is the only one that takes from the list; no other will until it ends.
   * Never waits.
   */
  public boolean isOursToTake() {
    return database
        .first(
            "select pg_try_advisory_xact_lock(hashtext('evaluation')) as ours",
            row -> row.flag("ours"))
        .orElseThrow();
  }

  /**
   * Everything that has a fact, a score or an official value: after a change of tree or rubric.
   * Holds the evaluation back until the caller's commit; else a fact that is committed now could be
   * taken and judged by the old tree, too late to be found here.
   */
  public void appendAll() {
    database.lock("evaluation");
    database.update(
        """
        insert into dirty (agency, period)
        select agency, month / 100 || '-' || lpad((month % 100)::text, 2, '0')
          from (select agency, month from release_unit where month is not null
                union select agency, month from case_fact)
        union select agency, pooled from release_unit where pooled is not null
        union select agency, period from dossier_total
        union select agency, period from official_value
        union select agency, period from appraisal where judged_at is not null
        union select agency, period from score
        """);
    signalAfterCommit();
  }

  /** Many facts wait to be stored: that comes before evaluating. */
  public void crowd() {
    signal.crowd();
  }

  /** Takes the oldest rows away; one that is appended meanwhile stays. */
  public List<Waiting> take(int most) {
    var lying =
        database.list(
            """
            with oldest as (
              select agency, period from dirty group by agency, period order by min(id) limit ?),
            gone as (
              delete from dirty d using oldest o where d.agency = o.agency and d.period = o.period
              returning d.agency, d.period, d.released)
            select agency, period, bool_or(released) as released from gone group by agency, period
            """,
            row -> new Lying(row.text("agency"), row.text("period"), row.flag("released")),
            most);
    return rows.read("dirty", lying, Lying::name, row -> Optional.of(row.read()));
  }

  private void signalAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to do before the commit.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              signal.raise();
            }
          }
        });
  }
}
