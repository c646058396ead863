package vn.langnghe.runtime.agency;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;

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
      "select count(*) || ':' || coalesce(sum(revision), 0) from agency";
  private static final String ALL = "select described::text from agency order by code";

  private final AgroalDataSource database;
  private final Codec codec;

  AgencyStore(AgroalDataSource database, Codec codec) {
    this.database = database;
    this.codec = codec;
  }

  void keepIfNewer(AgencyDescribed agency) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      statement.setString(1, agency.code());
      statement.setLong(2, agency.revision());
      statement.setString(3, new String(codec.encode(agency), StandardCharsets.UTF_8));
      statement.executeUpdate();
    }
  }

  /** Changes whenever the table does: revisions only grow. */
  String stamp() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery(STAMP)) {
      answer.next();
      return answer.getString(1);
    }
  }

  List<AgencyDescribed> all() throws SQLException {
    var agencies = new ArrayList<AgencyDescribed>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        var json = rows.getString(1).getBytes(StandardCharsets.UTF_8);
        agencies.add((AgencyDescribed) codec.decode(EventType.AGENCY_DESCRIBED, json));
      }
    } catch (PoisonEvent e) {
      throw new IllegalStateException("the agency table holds what we did not write", e);
    }
    return agencies;
  }
}
