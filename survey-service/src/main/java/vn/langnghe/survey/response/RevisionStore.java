package vn.langnghe.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.wire.Json;
import vn.langnghe.survey.response.ResponseRevision.Content;

/** Every revision of a response: the first in {@code response}, the others beside it. */
@ApplicationScoped
public class RevisionStore {

  /** Corrections of one response wait for each other here; intake never asks for this lock. */
  private static final String LOCK =
      "select 1 from response where id = ? and campaign = ? for update";

  /** Two reads by primary key; the first row is what counts. */
  private static final String NEWEST_FIRST =
      """
      select id, campaign, 1 as revision, null as reason, received_at as changed_at,
             collector as changed_by, agency, channel, occurred_at,
             encode(content_hash, 'hex') as content_hash, answers, strata::text as strata
      from response where id = ? and campaign = ?
      union all
      select id, campaign, revision, reason, changed_at, changed_by, agency, channel, occurred_at,
             encode(content_hash, 'hex'), answers, strata::text
      from response_change where id = ? and campaign = ?
      order by revision desc
      """;

  private static final String INSERT =
      """
      insert into response_change (id, campaign, revision, reason, changed_at, changed_by, agency,
                                   state, channel, occurred_at, content_hash, answers, strata)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?::jsonb)
      """;

  private static final TypeReference<TreeMap<String, String>> STRATA = new TypeReference<>() {};

  private final AgroalDataSource database;
  private final ObjectMapper json = Json.mapper();

  public RevisionStore(AgroalDataSource database) {
    this.database = database;
  }

  /** All revisions, the one that counts first; empty when the campaign has no such response. */
  List<ResponseRevision> newestFirst(String campaign, UUID id) {
    try (var connection = database.getConnection()) {
      return newestFirst(connection, campaign, id);
    } catch (SQLException e) {
      throw new IllegalStateException("revisions cannot be read", e);
    }
  }

  /** As {@link #newestFirst}, and nobody else changes the response until the transaction ends. */
  List<ResponseRevision> lock(String campaign, UUID id) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LOCK)) {
      statement.setObject(1, id);
      statement.setString(2, campaign);
      statement.executeQuery().close();
      return newestFirst(connection, campaign, id);
    } catch (SQLException e) {
      throw new IllegalStateException("response cannot be locked", e);
    }
  }

  void insert(ResponseRevision revision) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      statement.setObject(1, revision.id());
      statement.setString(2, revision.campaign());
      statement.setInt(3, revision.number());
      var reason = revision.reason();
      statement.setString(4, reason == null ? null : reason.name());
      statement.setObject(5, utc(revision.changedAt()));
      statement.setString(6, revision.changedBy());
      statement.setString(7, revision.agency());
      statement.setString(8, revision.state().name());
      bind(statement, revision.content());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("revision was not stored", e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Content content)
      throws SQLException {
    statement.setString(9, content == null ? null : content.channel().name());
    statement.setObject(10, content == null ? null : utc(content.occurredAt()));
    statement.setString(11, content == null ? null : content.contentHash());
    statement.setString(12, content == null ? null : content.answerLine());
    statement.setString(13, content == null ? null : ResponseColumns.json(content.strata()));
  }

  private List<ResponseRevision> newestFirst(Connection connection, String campaign, UUID id)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST_FIRST)) {
      statement.setObject(1, id);
      statement.setString(2, campaign);
      statement.setObject(3, id);
      statement.setString(4, campaign);
      try (var rows = statement.executeQuery()) {
        var revisions = new ArrayList<ResponseRevision>();
        while (rows.next()) {
          revisions.add(revision(rows));
        }
        return revisions;
      }
    }
  }

  private ResponseRevision revision(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    return new ResponseRevision(
        row.getObject("id", UUID.class),
        row.getString("campaign"),
        row.getInt("revision"),
        reason == null ? null : CorrectionReason.valueOf(reason),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        row.getString("agency"),
        row.getString("answers") == null ? null : content(row));
  }

  private Content content(ResultSet row) throws SQLException {
    try {
      return new Content(
          Channel.valueOf(row.getString("channel")),
          row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
          row.getString("answers"),
          json.readValue(row.getString("strata"), STRATA),
          row.getString("content_hash"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored strata are JSON", e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
