package vn.langnghe.reporting.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.standing.PackedScores;
import vn.langnghe.reporting.standing.ScoreSummary;
import vn.langnghe.reporting.standing.StoredSummaries;
import vn.langnghe.reporting.standing.StoredSummaries.Lying;
import vn.langnghe.runtime.sql.Database;

/** Reads what was published for good. */
@ApplicationScoped
public class FrozenScores {

  private static final int MAX_REVISIONS = 200;

  private final Database database;
  private final PackedScores packed;
  private final StoredSummaries summaries;

  FrozenScores(Database database, PackedScores packed, StoredSummaries summaries) {
    this.database = database;
    this.packed = packed;
    this.summaries = summaries;
  }

  /**
   * What a ranking shows of a frozen score.
   *
   * @param summary the score in short
   * @param frozenAt when it was published
   */
  public record Frozen(ScoreSummary summary, Instant frozenAt) {}

  /**
   * A revision that was published.
   *
   * @param period the period
   * @param revision 0 for the first
   * @param frozenAt when it was published
   * @param agencies number of scores
   */
  record Revision(String period, int revision, Instant frozenAt, long agencies) {}

  /** One agency's frozen tree. */
  public Optional<IndexScored> find(ScoreKey key, int revision) {
    return database.first(
        """
        select document from frozen_score
        where index_code = ? and period = ? and revision = ? and agency = ?
        """,
        row -> packed.unpack(row.bytes("document")),
        key.index(),
        key.period(),
        revision,
        key.agency());
  }

  /** All of a revision in short; empty where nothing was published under it. */
  public List<Frozen> all(IndexPeriod field, int revision) {
    var lying =
        database.list(
            """
            select index_code, agency, period, summary, announced_at from frozen_score
            where index_code = ? and period = ? and revision = ? order by agency
            """,
            row -> Lying.of(row, row.instant("announced_at")),
            field.index(),
            field.period(),
            revision);
    return summaries.read(
        "frozen_score", lying, (key, summary, frozenAt) -> new Frozen(summary, frozenAt));
  }

  /** The revisions of an index, newest first. */
  List<Revision> revisions(String index) {
    return database.list(
        """
        select period, revision, min(announced_at) as frozen_at, count(*) as agencies
        from frozen_score
        where index_code = ? group by period, revision
        order by frozen_at desc, period desc, revision desc limit ?
        """,
        row ->
            new Revision(
                row.text("period"),
                row.integer("revision"),
                row.instant("frozen_at"),
                row.count("agencies")),
        index,
        MAX_REVISIONS);
  }
}
