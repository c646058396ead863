package vn.langnghe.runtime.agency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;

/** The table {@code agency}: one row each, the newest revision wins. */
@Singleton
class AgencyStore {

  private static final String KEEP =
      """
      insert into agency (code, revision, described) values (?, ?, ?::jsonb)
      on conflict (code) do update
        set revision = excluded.revision, described = excluded.described
        where agency.revision < excluded.revision
      """;
  private static final String STAMP =
      "select count(*) || ':' || coalesce(sum(revision), 0) as stamp from agency";
  private static final String ALL = "select described::text as described from agency order by code";

  private final Database database;
  private final Codec codec;

  AgencyStore(Database database, Codec codec) {
    this.database = database;
    this.codec = codec;
  }

  void keepIfNewer(AgencyDescribed agency) {
    database.update(
        KEEP,
        agency.code(),
        agency.revision(),
        new String(codec.encode(agency), StandardCharsets.UTF_8));
  }

  /** Changes whenever the table does: revisions only grow. */
  String stamp() {
    return database.first(STAMP, row -> row.text("stamp")).orElseThrow();
  }

  List<AgencyDescribed> all() {
    return database.list(ALL, row -> described(row.text("described")));
  }

  private AgencyDescribed described(String json) {
    try {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      return (AgencyDescribed) codec.decode(EventType.AGENCY_DESCRIBED, bytes);
    } catch (PoisonEvent foreign) {
      throw new IllegalStateException("the agency table holds what we did not write", foreign);
    }
  }
}
