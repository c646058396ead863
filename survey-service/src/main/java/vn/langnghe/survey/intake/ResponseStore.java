package vn.langnghe.survey.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.Row;
import vn.langnghe.survey.response.CheckedResponse;

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

  private static final String RECEIPT =
      """
      select id, campaign, agency, received_at, encode(content_hash, 'hex') as content_hash,
             (select coalesce(max(c.revision), 1) from response_change c where c.id = r.id) as revision
      from response r where id = ? and campaign = ?
      """;

  private final Database database;
  private final Outbox outbox;

  public ResponseStore(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** One result per response, in the same order; durable once the transaction has committed. */
  @Transactional
  List<IntakeResult> write(List<CheckedResponse> group) {
    var firsts = firstById(group);
    var inserted = insert(firsts.values());
    outbox.append(
        firsts.values().stream()
            .filter(response -> inserted.contains(response.id()))
            .map(ResponseStore::outgoing)
            .toList());
    return results(group, inserted, storedBefore(firsts.keySet(), inserted));
  }

  @Transactional
  Optional<StoredReceipt> receipt(String campaign, UUID id) {
    return database.first(
        RECEIPT, row -> new StoredReceipt(receipt(row), row.integer("revision")), id, campaign);
  }

  /** Sorted by id, so that two writers with the same ids wait for each other and never deadlock. */
  private static SortedMap<UUID, CheckedResponse> firstById(List<CheckedResponse> group) {
    var firsts = new TreeMap<UUID, CheckedResponse>();
    group.forEach(response -> firsts.putIfAbsent(response.id(), response));
    return firsts;
  }

  private Set<UUID> insert(Collection<CheckedResponse> responses) {
    var columns = new ResponseColumns(responses).inOrder();
    return new HashSet<>(database.list(INSERT, row -> row.id("id"), columns));
  }

  private static Outbox.Outgoing outgoing(CheckedResponse response) {
    return new Outbox.Outgoing(
        response.id(), response.event(), response.receivedAt(), null, response.trace());
  }

  private Map<UUID, Receipt> storedBefore(Set<UUID> asked, Set<UUID> inserted) {
    var receipts = new HashMap<UUID, Receipt>();
    if (inserted.size() < asked.size()) {
      var missing =
          asked.stream()
              .filter(id -> !inserted.contains(id))
              .map(UUID::toString)
              .toArray(String[]::new);
      database.each(FIND, row -> receipts.put(row.id("id"), receipt(row)), (Object) missing);
    }
    return receipts;
  }

  /**
   * The first of an id that was inserted is accepted; every other is compared with what is stored.
   */
  private static List<IntakeResult> results(
      List<CheckedResponse> group, Set<UUID> inserted, Map<UUID, Receipt> stored) {
    var results = new ArrayList<IntakeResult>(group.size());
    for (var response : group) {
      if (inserted.remove(response.id())) {
        var receipt = Receipt.of(response);
        stored.put(response.id(), receipt);
        results.add(new IntakeResult.Accepted(receipt));
      } else {
        results.add(compare(response, stored.get(response.id())));
      }
    }
    return results;
  }

  private static IntakeResult compare(CheckedResponse response, @Nullable Receipt stored) {
    return stored != null && stored.contentHash().equals(response.contentHash())
        ? new IntakeResult.AlreadyAccepted(stored)
        : new IntakeResult.Conflict(response.id());
  }

  private static Receipt receipt(Row row) {
    return new Receipt(
        row.id("id"),
        row.text("campaign"),
        row.text("agency"),
        row.instant("received_at"),
        row.text("content_hash"));
  }
}
