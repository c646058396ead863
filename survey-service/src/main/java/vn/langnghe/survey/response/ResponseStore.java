package vn.langnghe.survey.response;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.outbox.Outbox;

/** Writes a group of responses and their events in one transaction, one statement each. */
@ApplicationScoped
public class ResponseStore {

  private static final String INSERT =
      """
      insert into response (id, campaign, agency, channel, occurred_at, received_at,
                            content_hash, answers, strata, collector)
      select id::uuid, campaign, agency, channel,
             timestamptz 'epoch' + occurred * interval '1 millisecond',
             timestamptz 'epoch' + received * interval '1 millisecond',
             decode(content_hash, 'hex'), answers, strata::jsonb, collector
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                  ?::text[], ?::text[], ?::text[], ?::text[])
        as t (id, campaign, agency, channel, occurred, received,
              content_hash, answers, strata, collector)
      on conflict (id) do nothing
      returning id
      """;

  private static final String FIND =
      """
      select id, campaign, agency, received_at, encode(content_hash, 'hex') as content_hash
      from response where id = any(?::text[]::uuid[])
      """;

  private final AgroalDataSource database;
  private final Outbox outbox;

  public ResponseStore(AgroalDataSource database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** One result per response, in the same order; durable once the transaction has committed. */
  @Transactional
  List<StoreResult> write(List<CheckedResponse> group) {
    var firsts = firstById(group);
    try (var connection = database.getConnection()) {
      var inserted = insert(connection, List.copyOf(firsts.values()));
      outbox.append(
          firsts.values().stream()
              .filter(response -> inserted.contains(response.id()))
              .map(
                  response ->
                      new Outbox.Outgoing(
                          response.id(),
                          response.event(),
                          response.receivedAt(),
                          null,
                          response.trace()))
              .toList());
      return results(group, inserted, storedBefore(connection, firsts.keySet(), inserted));
    } catch (SQLException e) {
      throw new IllegalStateException("responses were not stored", e);
    }
  }

  @Transactional
  Optional<Receipt> find(UUID id) {
    try (var connection = database.getConnection()) {
      return Optional.ofNullable(find(connection, Set.of(id)).get(id));
    } catch (SQLException e) {
      throw new IllegalStateException("receipts cannot be read", e);
    }
  }

  /** Sorted by id, so that two writers with the same ids wait for each other and never deadlock. */
  private static SortedMap<UUID, CheckedResponse> firstById(List<CheckedResponse> group) {
    var firsts = new TreeMap<UUID, CheckedResponse>();
    group.forEach(response -> firsts.putIfAbsent(response.id(), response));
    return firsts;
  }

  private static Set<UUID> insert(Connection connection, List<CheckedResponse> responses)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      new ResponseColumns(responses).bind(connection, statement);
      try (var rows = statement.executeQuery()) {
        var inserted = HashSet.<UUID>newHashSet(responses.size());
        while (rows.next()) {
          inserted.add(rows.getObject(1, UUID.class));
        }
        return inserted;
      }
    }
  }

  private static Map<UUID, Receipt> storedBefore(
      Connection connection, Set<UUID> asked, Set<UUID> inserted) throws SQLException {
    if (inserted.size() == asked.size()) {
      return new HashMap<>();
    }
    var missing = new HashSet<>(asked);
    missing.removeAll(inserted);
    return find(connection, missing);
  }

  /**
   * The first of an id that was inserted is accepted; every other is compared with what is stored.
   */
  private static List<StoreResult> results(
      List<CheckedResponse> group, Set<UUID> inserted, Map<UUID, Receipt> stored) {
    var results = new ArrayList<StoreResult>(group.size());
    for (var response : group) {
      if (inserted.remove(response.id())) {
        var receipt = response.receipt();
        stored.put(response.id(), receipt);
        results.add(new StoreResult.Accepted(receipt));
      } else {
        results.add(compare(response, stored.get(response.id())));
      }
    }
    return results;
  }

  private static StoreResult compare(CheckedResponse response, @Nullable Receipt stored) {
    return stored != null && stored.contentHash().equals(response.contentHash())
        ? new StoreResult.AlreadyAccepted(stored)
        : new StoreResult.Conflict();
  }

  private static Map<UUID, Receipt> find(Connection connection, Collection<UUID> ids)
      throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setArray(
          1, connection.createArrayOf("text", ids.stream().map(UUID::toString).toArray()));
      try (var rows = statement.executeQuery()) {
        var receipts = new HashMap<UUID, Receipt>();
        while (rows.next()) {
          var id = rows.getObject("id", UUID.class);
          receipts.put(
              id,
              new Receipt(
                  id,
                  rows.getString("campaign"),
                  rows.getString("agency"),
                  rows.getObject("received_at", OffsetDateTime.class).toInstant(),
                  rows.getString("content_hash")));
        }
        return receipts;
      }
    }
  }
}
