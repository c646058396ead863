package vn.langnghe.scoring.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.agency.Lineage;
import vn.langnghe.runtime.sql.Database;

/**
 * The agencies as last imported by any instance: revisions only grow, so their sum tells a change.
 */
@ApplicationScoped
public class Catalogue {

  private record Loaded(String stamp, Map<String, AgencyDescribed> agencies, Lineage lineage) {}

  private final Database database;
  private final Codec codec;
  private volatile Loaded loaded = new Loaded("", Map.of(), new Lineage(List.of()));

  public Catalogue(Database database, Codec codec) {
    this.database = database;
    this.codec = codec;
  }

  /** By code, in order of code. */
  public Map<String, AgencyDescribed> agencies() {
    return current().agencies();
  }

  public Lineage lineage() {
    return current().lineage();
  }

  private Loaded current() {
    var stamp =
        database
            .query(
                "select count(*) || ':' || coalesce(sum(revision), 0) from agency",
                row -> row.getString(1))
            .getFirst();
    var seen = loaded;
    if (!seen.stamp().equals(stamp)) {
      var agencies = load();
      seen = new Loaded(stamp, agencies, new Lineage(agencies.values()));
      loaded = seen;
    }
    return seen;
  }

  public Optional<AgencyDescribed> find(String code) {
    return Optional.ofNullable(agencies().get(code));
  }

  private Map<String, AgencyDescribed> load() {
    var agencies = new TreeMap<String, AgencyDescribed>();
    database
        .query("select described::text from agency", row -> row.getString(1))
        .forEach(
            text -> {
              var agency = read(text);
              agencies.put(agency.code(), agency);
            });
    return agencies;
  }

  /** Stores what changed; runs in the import's transaction, which holds the catalogue's lock. */
  void store(List<AgencyDescribed> changed) {
    database.update(
        """
        insert into agency (code, revision, described)
        select * from unnest(?::text[], ?::text[]::bigint[], ?::text[]::jsonb[])
        on conflict (code) do update set
          revision = excluded.revision, described = excluded.described
        """,
        changed.stream().map(AgencyDescribed::code).toArray(String[]::new),
        changed.stream().map(agency -> Long.toString(agency.revision())).toArray(String[]::new),
        changed.stream().map(this::write).toArray(String[]::new));
  }

  private AgencyDescribed read(String text) {
    try {
      return (AgencyDescribed) codec.decode(EventType.AGENCY_DESCRIBED, text.getBytes(UTF_8));
    } catch (PoisonEvent broken) {
      throw new IllegalStateException("the agency table holds what we did not write", broken);
    }
  }

  private String write(AgencyDescribed agency) {
    return new String(codec.encode(agency), UTF_8);
  }
}
