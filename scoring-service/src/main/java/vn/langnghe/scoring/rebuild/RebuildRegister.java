package vn.langnghe.scoring.rebuild;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;

/** What was rebuilt or compared, when, for whom, with what result. */
@ApplicationScoped
public class RebuildRegister {

  /** What a comparison was called before; understood in requests and in rows of that time. */
  private static final String FORMER_COMPARE = "AUDIT";

  /** What is done with the rebuilt tables. */
  public enum Mode {
    /** Compare them with the serving ones. */
    @JsonAlias(FORMER_COMPARE)
    COMPARE,
    /** Put them in the place of the serving ones. */
    REPLACE;

    private static Mode stored(String text) {
      return text.equals(FORMER_COMPARE) ? COMPARE : valueOf(text);
    }
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
   * @param mode compare or replace
   * @param state where it stands
   * @param askedBy account
   * @param startedAt begin
   * @param endedAt end; null while it runs
   * @param records records read again so far
   * @param ofRecords records to read
   * @param differences where the serving tables differ from the rebuilt ones (comparison only)
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

  private final ObjectMapper json = Json.mapper();
  private final Database database;
  private final Clock clock;

  public RebuildRegister(Database database, Clock clock) {
    this.database = database;
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

  void end(UUID id, RebuildProgress progress, List<Digests.Place> differences) {
    database.update(
        """
        update rebuild set state = 'DONE', ended_at = ?, records = ?, of_records = ?, differences = ?::jsonb
         where id = ?
        """,
        clock.instant(),
        progress.read(),
        progress.all(),
        text(differences),
        id);
  }

  void fail(UUID id, RebuildProgress progress, String failure) {
    database.update(
        "update rebuild set state = 'FAILED', ended_at = ?, records = ?, of_records = ?, failure = ? where id = ?",
        clock.instant(),
        progress.read(),
        progress.all(),
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
    return database.first(
        """
            select id, mode, state, asked_by, started_at, ended_at, records, of_records, differences, failure
              from rebuild where id = ?
            """,
        this::entry,
        id);
  }

  private Entry entry(Row row) {
    return new Entry(
        row.id("id"),
        Mode.stored(row.text("mode")),
        State.valueOf(row.text("state")),
        row.text("asked_by"),
        row.instant("started_at"),
        row.instantOrNull("ended_at"),
        row.count("records"),
        row.count("of_records"),
        places(row.text("differences")),
        row.textOrNull("failure"));
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
