package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.evaluation.ScoreVersions.Published;

/** The newest version of each pooled figure, beside those of the agencies' own scores. */
@ApplicationScoped
public class BackCastVersions {

  private final Database database;
  private final ScoreVersions own;

  public BackCastVersions(Database database, ScoreVersions own) {
    this.database = database;
    this.own = own;
  }

  /** Stores the next version of each figure that differs from what was published; returns it. */
  List<ScoreVersions.Changed> advance(List<IndexScored> scores) {
    var changed = own.changed(scores, load(scores));
    if (!changed.isEmpty()) {
      store(changed);
    }
    return changed;
  }

  private Map<ScoreKey, Published> load(List<IndexScored> scores) {
    var published = new HashMap<ScoreKey, Published>();
    database.each(
        """
        select index_code, agency, period, version, hash
          from back_cast where agency = any(?) and period = any(?)
        """,
        row -> {
          var key =
              new ScoreKey(
                  row.text("index_code"),
                  row.text("agency"),
                  row.period("period"),
                  ScoreStatus.backCast());
          published.put(key, new Published(row.count("version"), row.bytes("hash")));
        },
        scores.stream().map(IndexScored::agency).distinct().toArray(String[]::new),
        scores.stream().map(IndexScored::period).map(Period::toString).toArray(String[]::new));
    return published;
  }

  private void store(List<ScoreVersions.Changed> changed) {
    var scores = changed.stream().map(ScoreVersions.Changed::score).toList();
    database.update(
        """
        insert into back_cast (index_code, agency, period, version, hash)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]::bigint[], ?::bytea[])
        on conflict (index_code, agency, period) do update set
          version = excluded.version, hash = excluded.hash
        """,
        scores.stream().map(IndexScored::index).toArray(String[]::new),
        scores.stream().map(IndexScored::agency).toArray(String[]::new),
        scores.stream().map(score -> score.period().toString()).toArray(String[]::new),
        scores.stream().map(score -> Long.toString(score.version())).toArray(String[]::new),
        changed.stream().map(ScoreVersions.Changed::hash).toArray(byte[][]::new));
  }
}
