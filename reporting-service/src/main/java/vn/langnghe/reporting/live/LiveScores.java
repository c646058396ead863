package vn.langnghe.reporting.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.standing.PackedScores;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.reporting.standing.StoredSummaries;
import vn.langnghe.reporting.standing.StoredSummaries.Lying;
import vn.langnghe.runtime.sql.Database;

/** The newest live trees, as they lie in the table: read rarely, so nothing is held. */
@ApplicationScoped
class LiveScores {

  private static final String TABLE = "live_score";

  private final Database database;
  private final PackedScores packed;
  private final StoredSummaries summaries;

  LiveScores(Database database, PackedScores packed, StoredSummaries summaries) {
    this.database = database;
    this.packed = packed;
    this.summaries = summaries;
  }

  /** One of them; empty where nothing was ever announced. */
  Optional<IndexScored> find(ScoreKey key) {
    return database.first(
        """
        select document from live_score where index_code = ? and agency = ? and period = ?
        """,
        row -> packed.unpack(row.bytes("document")),
        key.index(),
        key.agency(),
        key.period());
  }

  /** All of an index in a period in short, by agency. */
  Map<String, ScoreSummary> of(IndexPeriod field) {
    var lying =
        database.list(
            """
            select index_code, agency, period, summary from live_score
            where index_code = ? and period = ?
            """,
            row -> Lying.of(row, TABLE),
            field.index(),
            field.period());
    return summaries.read(TABLE, lying, (key, summary, table) -> summary).stream()
        .collect(Collectors.toMap(ScoreSummary::agency, Function.identity()));
  }
}
