package vn.langnghe.scoring.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.appraisal.Said.Kind;

/** Files and their entries. Entries are only appended; a file's row says what they amount to. */
@ApplicationScoped
public class FileStore {

  private static final String COLUMNS =
      "select id, stage, criterion, kind, content::text, entered_at, entered_by from appraisal_entry"
          + " where index_code = ? and period = ? and agency = ?";

  private final Database database;
  private final ObjectMapper json = Json.mapper();

  public FileStore(Database database) {
    this.database = database;
  }

  Optional<AppraisalFile> find(ScoreKey key) {
    return database
        .query(
            "select stage, filed_on from appraisal"
                + " where index_code = ? and period = ? and agency = ?",
            FileStore::file,
            key.index(),
            key.period().toString(),
            key.agency())
        .stream()
        .findFirst();
  }

  /** The file, begun where it was not; nobody else changes it until the transaction ends. */
  AppraisalFile lock(ScoreKey key) {
    database.update(
        """
        insert into appraisal (index_code, period, agency, stage) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        key.index(),
        key.period().toString(),
        key.agency(),
        Stage.SELF_SCORING.name());
    return database
        .query(
            """
            select stage, filed_on from appraisal
             where index_code = ? and period = ? and agency = ? for update
            """,
            FileStore::file,
            key.index(),
            key.period().toString(),
            key.agency())
        .getFirst();
  }

  /** In the order in which they were said. */
  List<Entry> entries(ScoreKey key) {
    return database.query(
        COLUMNS + " order by id", this::entry, key.index(), key.period().toString(), key.agency());
  }

  /** The last that was said of this kind about a criterion. */
  Optional<Entry> last(ScoreKey key, Kind kind, String criterion) {
    return database
        .query(
            COLUMNS + " and kind = ? and criterion = ? order by id desc limit 1",
            this::entry,
            key.index(),
            key.period().toString(),
            key.agency(),
            kind.name(),
            criterion)
        .stream()
        .findFirst();
  }

  void append(ScoreKey key, Entry entry) {
    database.update(
        """
        insert into appraisal_entry
          (index_code, period, agency, stage, kind, criterion, content, entered_at, entered_by)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        """,
        key.index(),
        key.period().toString(),
        key.agency(),
        entry.stage().name(),
        entry.said().kind().name(),
        entry.criterion(),
        write(entry.said()),
        entry.at(),
        entry.by());
  }

  void move(ScoreKey key, Stage to) {
    database.update(
        "update appraisal set stage = ? where index_code = ? and period = ? and agency = ?",
        to.name(),
        key.index(),
        key.period().toString(),
        key.agency());
  }

  void file(ScoreKey key, LocalDate day) {
    database.update(
        "update appraisal set filed_on = ? where index_code = ? and period = ? and agency = ?",
        day,
        key.index(),
        key.period().toString(),
        key.agency());
  }

  /** From now on the evaluation counts the last claims of both sides. */
  void publish(ScoreKey key, Instant at) {
    database.update(
        """
        with last as (
          select distinct on (kind, criterion) kind, criterion, content -> 'claim' as claim
            from appraisal_entry
           where index_code = ? and period = ? and agency = ? and kind in ('SELF', 'APPRAISED')
           order by kind, criterion, id desc)
        update appraisal set
          self = case when filed_on is null then '{}' else coalesce(
            (select jsonb_object_agg(criterion, claim) from last where kind = 'SELF'), '{}') end,
          appraised = coalesce(
            (select jsonb_object_agg(criterion, claim) from last where kind = 'APPRAISED'), '{}'),
          judged_at = ?
        where index_code = ? and period = ? and agency = ?
        """,
        key.index(),
        key.period().toString(),
        key.agency(),
        at,
        key.index(),
        key.period().toString(),
        key.agency());
  }

  private static AppraisalFile file(ResultSet row) throws SQLException {
    return new AppraisalFile(Stage.valueOf(row.getString(1)), row.getObject(2, LocalDate.class));
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        Stage.valueOf(row.getString(2)),
        row.getString(3),
        read(Kind.valueOf(row.getString(4)), row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7));
  }

  private String write(Said said) {
    try {
      return json.writeValueAsString(said);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unwritable entry", broken);
    }
  }

  private Said read(Kind kind, String content) {
    try {
      return json.readValue(content, kind.type());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable entry", broken);
    }
  }
}
