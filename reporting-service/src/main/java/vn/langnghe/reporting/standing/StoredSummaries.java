package vn.langnghe.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.runtime.sql.StoredRows;

/** Reads the column {@code summary} of the tables of scores, each row by itself. */
@ApplicationScoped
public class StoredSummaries {

  private final JsonBytes json;
  private final StoredRows rows;

  StoredSummaries(JsonBytes json, StoredRows rows) {
    this.json = json;
    this.rows = rows;
  }

  /**
   * A row as it lies.
   *
   * @param also what else its reader asked for
   */
  public record Lying<A>(String index, String agency, String period, String summary, A also) {

    public static <A> Lying<A> of(Row row, A also) {
      return new Lying<>(
          row.text("index_code"),
          row.text("agency"),
          row.text("period"),
          row.text("summary"),
          also);
    }

    private String name() {
      return String.join("|", index, agency, period);
    }

    private ScoreKey key() {
      return ScoreKey.released(index, agency, Period.of(period));
    }
  }

  /** Makes something of a row whose summary could be read. */
  @FunctionalInterface
  public interface Reader<A, T> {
    T of(ScoreKey key, ScoreSummary summary, A also);
  }

  /** What becomes of the rows that can be read, in their order. */
  public <A, T> List<T> read(String table, List<Lying<A>> lying, Reader<A, T> reader) {
    return rows.readSome(
        table,
        lying,
        Lying::name,
        row -> Optional.of(reader.of(row.key(), summary(row), row.also())));
  }

  private ScoreSummary summary(Lying<?> row) {
    var summary = json.read(row.summary(), ScoreSummary.class);
    if (!row.agency().equals(summary.agency())) {
      throw new IllegalStateException("the summary is of another agency");
    }
    return summary;
  }
}
