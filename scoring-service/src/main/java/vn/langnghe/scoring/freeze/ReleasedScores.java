package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.tally.PeriodScorer;

/** The released scores of an index and period, byte for byte as they were published. */
@ApplicationScoped
public class ReleasedScores {

  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
  private record Row(String agency, byte @Nullable [] payload) {}

  private final Database database;
  private final PeriodScorer scorer;
  private final Rubrics rubrics;
  private final FrozenTrees trees;

  public ReleasedScores(
      Database database, PeriodScorer scorer, Rubrics rubrics, FrozenTrees trees) {
    this.database = database;
    this.scorer = scorer;
    this.rubrics = rubrics;
    this.trees = trees;
  }

  /** The rubric that is in force on the day that decides. */
  Optional<Rubric> rubric(String index, Period period) {
    return rubrics.valid(index, scorer.judged(period).day());
  }

  /**
   * By agency code, of those that the rubric judges.
   *
   * @return null where one was published before bytes were kept: the evaluation that runs at each
   *     start keeps them
   */
  @Nullable List<IndexScored> of(Rubric rubric, Period period) {
    var tree = scorer.judged(period).tree();
    var scores = new ArrayList<IndexScored>();
    for (var row : rows(rubric.index(), period)) {
      if (tree.level(row.agency()).filter(rubric.levels()::contains).isPresent()) {
        var payload = row.payload();
        if (payload == null) {
          return null;
        }
        scores.add(trees.read(payload));
      }
    }
    return scores;
  }

  private List<Row> rows(String index, Period period) {
    return database.list(
        """
        select agency, payload from score
         where status = 'released' and index_code = ? and period = ? order by agency
        """,
        row -> new Row(row.text("agency"), row.bytesOrNull("payload")),
        index,
        period);
  }
}
