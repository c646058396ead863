package vn.langnghe.scoring.estimate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;

/** The method records of campaigns, with their history. */
@ApplicationScoped
public class Methods {

  /** Whether a record was new, and how it stands now. */
  record Recorded(boolean changed, MethodRevision revision) {}

  private final Database database;
  private final Clock clock;
  private final ObjectMapper json = Json.mapper();

  public Methods(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The newest revision first. */
  public List<MethodRevision> history(String campaign) {
    return database.query(
        """
        select campaign, revision, recorded_at, body::text
          from campaign_method where campaign = ? order by revision desc limit 1000
        """,
        this::revision,
        campaign);
  }

  /** The newest of those that are valid on a day. */
  public Optional<MethodRevision> on(String campaign, LocalDate day) {
    return history(campaign).stream()
        .filter(revision -> !revision.method().validFrom().isAfter(day))
        .findFirst();
  }

  /** Stores a revision unless the newest says the same. */
  @Transactional
  Recorded record(String campaign, Method method, String account) {
    database.query("select pg_advisory_xact_lock(hashtext('method ' || ?))", row -> 1, campaign);
    var newest = history(campaign).stream().findFirst();
    if (newest.isPresent() && newest.get().method().equals(method)) {
      return new Recorded(false, newest.get());
    }
    int revision = newest.map(last -> last.revision() + 1).orElse(1);
    database.update(
        """
        insert into campaign_method (campaign, revision, recorded_at, recorded_by, body)
        values (?, ?, ?, ?, ?::jsonb)
        """,
        campaign,
        revision,
        clock.instant(),
        account,
        text(method));
    return new Recorded(true, history(campaign).getFirst());
  }

  private MethodRevision revision(ResultSet row) throws SQLException {
    try {
      return new MethodRevision(
          row.getString(1),
          row.getInt(2),
          row.getObject(3, OffsetDateTime.class).toInstant(),
          json.readValue(row.getString(4), Method.class));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable method record", broken);
    }
  }

  private String text(Method method) {
    try {
      return json.writeValueAsString(method);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unwritable method record", broken);
    }
  }
}
