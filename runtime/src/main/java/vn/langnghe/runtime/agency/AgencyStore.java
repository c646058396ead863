package vn.langnghe.runtime.agency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.runtime.sql.StoredRows;

/** The table {@code agency}: one row each, the newest revision wins. */
@Singleton
public class AgencyStore {

  private final Database database;
  private final Codec codec;
  private final StoredRows rows;

  AgencyStore(Database database, Codec codec, StoredRows rows) {
    this.database = database;
    this.codec = codec;
    this.rows = rows;
  }

  private record Stored(String code, String described) {}

  /** Each agency of which no newer revision is known. */
  public void keepIfNewer(Collection<AgencyDescribed> agencies) {
    database.update(
        """
        insert into agency (code, revision, described)
        select * from unnest(?::text[], ?::text[]::bigint[], ?::text[]::jsonb[])
        on conflict (code) do update
          set revision = excluded.revision, described = excluded.described
          where agency.revision < excluded.revision
        """,
        agencies.stream().map(AgencyDescribed::code).toArray(String[]::new),
        agencies.stream().map(agency -> Long.toString(agency.revision())).toArray(String[]::new),
        agencies.stream().map(this::write).toArray(String[]::new));
  }

  /** Changes whenever the table does: revisions only grow. */
  String stamp() {
    return database
        .first(
            "select count(*) || ':' || coalesce(sum(revision), 0) as stamp from agency",
            row -> row.text("stamp"))
        .orElseThrow();
  }

  List<AgencyDescribed> all() {
    var stored =
        database.list(
            "select code, described::text from agency",
            row -> new Stored(row.text("code"), row.text("described")));
    return rows.read(
        "agency", stored, Stored::code, agency -> Optional.of(read(agency.described())));
  }

  private AgencyDescribed read(String text) {
    try {
      var json = text.getBytes(StandardCharsets.UTF_8);
      return (AgencyDescribed) codec.decode(EventType.AGENCY_DESCRIBED, json);
    } catch (PoisonEvent broken) {
      throw new IllegalStateException("the agency table holds what we did not write", broken);
    }
  }

  private String write(AgencyDescribed agency) {
    return new String(codec.encode(agency), StandardCharsets.UTF_8);
  }
}
