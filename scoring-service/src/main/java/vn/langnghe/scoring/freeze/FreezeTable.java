package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.cell.Months;

/** The rows of what is frozen. */
@ApplicationScoped
public class FreezeTable {

  private static final int MOST = 200;
  private static final String SELECT =
      """
      select id, index_code, period, revision, method, agencies, as_of, reason, frozen_by, frozen_at,
             manifest_sha256, key_fingerprint
        from frozen_revision
      """;

  private final Database database;

  public FreezeTable(Database database) {
    this.database = database;
  }

  Optional<Freeze> find(UUID id) {
    return database.query(SELECT + " where id = ?", FreezeTable::freeze, id).stream().findFirst();
  }

  Optional<Freeze> find(String index, Period period, int revision) {
    return database
        .query(
            SELECT + " where index_code = ? and period = ? and revision = ?",
            FreezeTable::freeze,
            index,
            period.toString(),
            revision)
        .stream()
        .findFirst();
  }

  Optional<Freeze> newest(String index, Period period) {
    return database
        .query(
            SELECT + " where index_code = ? and period = ? order by revision desc limit 1",
            FreezeTable::freeze,
            index,
            period.toString())
        .stream()
        .findFirst();
  }

  /** The newest first, at most 200; an empty word stands for all. */
  List<Freeze> list(String index, String period) {
    return database.query(
        SELECT
            + " where ? in ('', index_code) and ? in ('', period)"
            + " order by frozen_at desc, index_code, revision desc limit "
            + MOST,
        FreezeTable::freeze,
        index,
        period);
  }

  Optional<byte[]> manifest(String index, Period period, int revision) {
    return bytes("manifest", index, period, revision);
  }

  Optional<byte[]> signature(String index, Period period, int revision) {
    return bytes("signature", index, period, revision);
  }

  private Optional<byte[]> bytes(String column, String index, Period period, int revision) {
    return database
        .query(
            "select %s from frozen_revision where index_code = ? and period = ? and revision = ?"
                .formatted(column),
            row -> row.getBytes(1),
            index,
            period.toString(),
            revision)
        .stream()
        .findFirst();
  }

  /** The bytes of each frozen score by agency. */
  Map<String, byte[]> documents(String index, Period period, int revision) {
    var documents = new LinkedHashMap<String, byte[]>();
    database.query(
        """
        select agency, document from frozen_score
         where index_code = ? and period = ? and revision = ? order by agency
        """,
        row -> {
          documents.put(row.getString(1), row.getBytes(2));
          return true;
        },
        index,
        period.toString(),
        revision);
    return documents;
  }

  Optional<byte[]> document(String index, Period period, int revision, String agency) {
    return database
        .query(
            """
            select document from frozen_score
             where index_code = ? and period = ? and revision = ? and agency = ?
            """,
            row -> row.getBytes(1),
            index,
            period.toString(),
            revision,
            agency)
        .stream()
        .findFirst();
  }

  Manifest.FactCounts facts(Period period) {
    var months =
        period.months().stream()
            .map(month -> Integer.toString(Months.of(month)))
            .toArray(String[]::new);
    var periods = period.withParts().stream().map(Period::toString).toArray(String[]::new);
    return database
        .query(
            """
            select (select coalesce(sum(responses), 0) from survey_cell
                     where month = any(?::text[]::int[])),
                   (select count(*) from case_fact where month = any(?::text[]::int[])),
                   (select count(*) from dossier_total where period = any(?))
            """,
            row -> new Manifest.FactCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
            months,
            months,
            periods)
        .getFirst();
  }

  void add(Freeze freeze, byte[] manifest, byte[] signature) {
    var asOf = freeze.asOf();
    database.update(
        """
        insert into frozen_revision (id, index_code, period, revision, method, agencies, reason, frozen_by,
                            frozen_at, manifest, manifest_sha256, signature, key_fingerprint, as_of)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::timestamptz)
        """,
        freeze.id(),
        freeze.index(),
        freeze.period().toString(),
        freeze.revision(),
        freeze.method(),
        freeze.agencies(),
        freeze.reason(),
        freeze.frozenBy(),
        freeze.frozenAt(),
        manifest,
        freeze.manifestSha256(),
        signature,
        freeze.keyFingerprint(),
        asOf == null ? "" : asOf.toString());
  }

  void add(Freeze freeze, Map<String, byte[]> documents) {
    database.update(
        """
        insert into frozen_score (index_code, period, revision, agency, document)
        select ?, ?, ?, agency, document
          from unnest(?::text[], ?::bytea[]) as t (agency, document)
        """,
        freeze.index(),
        freeze.period().toString(),
        freeze.revision(),
        documents.keySet().toArray(String[]::new),
        documents.values().toArray(byte[][]::new));
  }

  private static Freeze freeze(ResultSet row) throws SQLException {
    return new Freeze(
        row.getObject(1, UUID.class),
        row.getString(2),
        Period.of(row.getString(3)),
        row.getInt(4),
        row.getString(5),
        row.getInt(6),
        instant(row.getObject(7, OffsetDateTime.class)),
        row.getString(8),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getString(11),
        row.getString(12));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
