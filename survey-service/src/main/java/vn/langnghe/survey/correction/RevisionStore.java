package vn.langnghe.survey.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.wire.Json;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.survey.correction.ResponseRevision.Content;
import vn.langnghe.survey.response.StrataJson;

/** Every revision of a response: the first in {@code response}, the others beside it. */
@ApplicationScoped
public class RevisionStore {

  /** Corrections of one response wait for each other here; intake never asks for this lock. */
  private static final String LOCK =
      "select 1 as found from response where id = ? and campaign = ? for update";

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

  private final ObjectMapper json = Json.mapper();
  private final Database database;

  public RevisionStore(Database database) {
    this.database = database;
  }

  /** All revisions, the one that counts first; empty when the campaign has no such response. */
  List<ResponseRevision> newestFirst(String campaign, UUID id) {
    return database.list(NEWEST_FIRST, this::revision, id, campaign, id, campaign);
  }

  /** As {@link #newestFirst}, and nobody else changes the response until the transaction ends. */
  List<ResponseRevision> lock(String campaign, UUID id) {
    return database.first(LOCK, row -> row.integer("found"), id, campaign).isPresent()
        ? newestFirst(campaign, id)
        : List.of();
  }

  void insert(ResponseRevision revision) {
    var reason = revision.reason();
    var content = revision.content();
    database.update(
        INSERT,
        revision.id(),
        revision.campaign(),
        revision.number(),
        reason == null ? null : reason.name(),
        revision.changedAt(),
        revision.changedBy(),
        revision.agency(),
        revision.state().name(),
        content == null ? null : content.channel().name(),
        content == null ? null : content.occurredAt(),
        content == null ? null : content.contentHash(),
        content == null ? null : content.answerLine(),
        content == null ? null : StrataJson.of(content.strata()));
  }

  private ResponseRevision revision(Row row) {
    @Nullable String reason = row.textOrNull("reason");
    @Nullable String answers = row.textOrNull("answers");
    return new ResponseRevision(
        row.id("id"),
        row.text("campaign"),
        row.integer("revision"),
        reason == null ? null : CorrectionReason.valueOf(reason),
        row.instant("changed_at"),
        row.text("changed_by"),
        row.text("agency"),
        answers == null ? null : content(row, answers));
  }

  private Content content(Row row, String answers) {
    try {
      return new Content(
          Channel.valueOf(row.text("channel")),
          row.instant("occurred_at"),
          answers,
          json.readValue(row.text("strata"), STRATA),
          row.text("content_hash"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored strata are JSON", e);
    }
  }
}
