package vn.langnghe.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.View;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.admission.AdmittedCampaigns.Range;
import vn.langnghe.scoring.campaign.AdmissionSpread.Spread;
import vn.langnghe.scoring.evaluation.Standstill;
import vn.langnghe.scoring.queue.EvaluationQueue;

/** Moves every score that a decision concerns, and tells which belong together. */
@ApplicationScoped
class AdmissionMove {

  private record Moved(IndexPeriod of, View view) {}

  private final Database database;
  private final AdmissionSpread spreads;
  private final Standstill standstill;
  private final EvaluationQueue queue;
  private final Outbox outbox;
  private final Ids ids;

  AdmissionMove(
      Database database,
      AdmissionSpread spreads,
      Standstill standstill,
      EvaluationQueue queue,
      Outbox outbox,
      Ids ids) {
    this.database = database;
    this.spreads = spreads;
    this.standstill = standstill;
    this.queue = queue;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** False where the evaluation is too far behind; else nothing moves until the commit. */
  boolean begin() {
    return standstill.begin();
  }

  /** In the caller's transaction, after {@link #begin} and after the decision was stored. */
  void apply(CampaignAdmission admission, List<Range> ranges) {
    var spread = spreads.of(admission.index(), admission.campaign(), ranges);
    if (spread.isEmpty()) {
      return;
    }
    number(spread, admission.number());
    queue.append(spread.spots());
    standstill.evaluate(spread.periods());
    announce(spread, admission);
  }

  /** From now on the scores of these indexes and periods name the decision. */
  private void number(Spread spread, long number) {
    var all = indexPeriods(spread);
    database.update(
        """
        insert into index_admission (index_code, period, number)
        select index_code, period, ? from unnest(?::text[], ?::text[]) as t (index_code, period)
        on conflict (index_code, period) do update set number = excluded.number
        """,
        number,
        all.stream().map(IndexPeriod::index).toArray(String[]::new),
        all.stream().map(one -> one.period().toString()).toArray(String[]::new));
  }

  private void announce(Spread spread, CampaignAdmission admission) {
    outbox.append(
        agencies(spread, admission.number()).entrySet().stream()
            .map(one -> applied(one.getKey(), admission.number(), one.getValue()))
            .map(event -> new Outgoing(ids.next(), event, admission.decidedAt()))
            .toList());
  }

  private static AdmissionApplied applied(Moved moved, long number, List<String> agencies) {
    var of = moved.of();
    return new AdmissionApplied(of.index(), of.period(), moved.view(), number, agencies);
  }

  /** Also where no agency has a score: one that comes later need not wait for anybody. */
  private Map<Moved, List<String>> agencies(Spread spread, long number) {
    var agencies = new HashMap<Moved, List<String>>();
    for (var view : View.values()) {
      for (var of : indexPeriods(spread)) {
        agencies.put(new Moved(of, view), new ArrayList<>());
      }
      database.each(
          """
          select index_code, agency, period from score
           where admission = ? and status = ? and index_code = any(?) and period = any(?)
           order by index_code, period, agency
          """,
          row -> {
            var of = new IndexPeriod(row.text("index_code"), row.period("period"));
            agencies
                .computeIfAbsent(new Moved(of, view), missing -> new ArrayList<>())
                .add(row.text("agency"));
          },
          number,
          view.status().text(),
          spread.indexes().toArray(String[]::new),
          spread.periods().stream().map(Period::toString).toArray(String[]::new));
    }
    return agencies;
  }

  private static List<IndexPeriod> indexPeriods(Spread spread) {
    return spread.indexes().stream()
        .flatMap(index -> spread.periods().stream().map(period -> new IndexPeriod(index, period)))
        .toList();
  }
}
