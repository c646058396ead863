package vn.langnghe.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.langnghe.event.AdmissionApplied;
import vn.langnghe.event.View;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.runtime.sql.Database;

/**
 * Keeps the newest live version of each score, apart from all that is public. Nobody is told of
 * changes, and no earlier version is kept.
 */
@ApplicationScoped
public class LiveScoreIntake {

  private final Database database;
  private final JsonBytes json;
  private final AdmissionGate gate;

  LiveScoreIntake(Database database, JsonBytes json, AdmissionGate gate) {
    this.database = database;
    this.json = json;
    this.gate = gate;
  }

  @Transactional
  public void take(List<Batch.Scored> scores, List<AdmissionApplied> admissions) {
    var shown = gate.pass(View.LIVE, scores, admissions);
    if (shown.isEmpty()) {
      return;
    }
    var rows = ScoreRows.newest(shown, scored -> scored.event().scoreKey());
    database.update(
        """
        insert into live_score as held (index_code, agency, period, version, summary, document)
        select * from unnest(
          ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[])
        on conflict (index_code, agency, period) do update
        set version = excluded.version, summary = excluded.summary,
            document = excluded.document
        where held.version < excluded.version
        """,
        rows.column(scored -> scored.event().index()),
        rows.column(scored -> scored.event().agency()),
        rows.column(scored -> scored.event().period()),
        rows.column(scored -> scored.event().version()),
        rows.column(scored -> json.text(ScoreSummary.of(scored.event()))),
        rows.documents());
  }
}
