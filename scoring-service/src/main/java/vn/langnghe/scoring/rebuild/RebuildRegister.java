package vn.langnghe.scoring.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.sql.Database;

/** What was rebuilt or audited, when, for whom, with what result. */
@ApplicationScoped
public class RebuildRegister {

  /** What is done with the rebuilt tables. */
  public enum Mode {
    /** Compare them with the serving ones. */
    AUDIT,
    /** Put them in the place of the serving ones. */
    REPLACE
  }

  /** Where a rebuild stands. */
  public enum State {
    RUNNING,
    DONE,
    /** It could not be finished; the serving tables are as they were. */
    FAILED
  }

  /**
   * A rebuild.
   *
   * @param id its id
   * @param mode audit or replace
   * @param state where it stands
   * @param askedBy account
   * @param startedAt begin
   * @param endedAt end; null while it runs
   * @param records records read again so far
   * @param ofRecords records to read
   * @param differences where the serving tables differ from the rebuilt ones (audit only)
   * @param failure why it could not be finished
   */
  public record Entry(
      UUID id,
      Mode mode,
      State state,
      String askedBy,
      Instant startedAt,
      @Nullable Instant endedAt,
      long records,
      long ofRecords,
      List<Digests.Place> differences,
      @Nullable String failure) {}

  private static final TypeReference<List<Digests.Place>> PLACES = new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper json;
  private final Clock clock;

  public RebuildRegister(Database database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  void begin(UUID id, Mode mode, String askedBy) {
    database.update(
        "insert into rebuild (id, mode, state, asked_by, started_at) values (?, ?, 'RUNNING', ?, ?)",
        id,
        mode.name(),
        askedBy,
        clock.instant());
  }

  void end(UUID id, Course course, List<Digests.Place> differences) {
    database.update(
        """
        update rebuild set state = 'DONE', ended_at = ?, records = ?, of_records = ?, differences = ?::jsonb
         where id = ?
        """,
        clock.instant(),
        course.read(),
        course.all(),
        text(differences),
        id);
  }

  void fail(UUID id, Course course, String failure) {
    database.update(
        "update rebuild set state = 'FAILED', ended_at = ?, records = ?, of_records = ?, failure = ? where id = ?",
        clock.instant(),
        course.read(),
        course.all(),
        failure,
        id);
  }

  /** Whoever holds the lock ended what was running when a process died. */
  void closeAbandoned() {
    database.update(
        "update rebuild set state = 'FAILED', ended_at = ?, failure = 'the process ended' where state = 'RUNNING'",
        clock.instant());
  }

  Optional<Entry> find(UUID id) {
    return database
        .query(
            """
            select id, mode, state, asked_by, started_at, ended_at, records, of_records, differences, failure
              from rebuild where id = ?
            """,
            this::entry,
            id)
        .stream()
        .findFirst();
  }

  private Entry entry(ResultSet row) throws SQLException {
    var ended = row.getObject(6, OffsetDateTime.class);
    return new Entry(
        row.getObject(1, UUID.class),
        Mode.valueOf(row.getString(2)),
        State.valueOf(row.getString(3)),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getLong(7),
        row.getLong(8),
        places(row.getString(9)),
        row.getString(10));
  }

  private String text(List<Digests.Place> places) {
    try {
      return json.writeValueAsString(places);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<Digests.Place> places(String text) {
    try {
      return json.readValue(text, PLACES);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException(ours);
    }
  }
}
