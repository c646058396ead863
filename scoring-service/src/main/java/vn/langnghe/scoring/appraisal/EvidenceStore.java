package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.sql.Database;

/** Evidence, only ever added. The same content for the same criterion is there once. */
@ApplicationScoped
public class EvidenceStore {

  /** The content of a file. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
  record Content(Evidence evidence, byte[] bytes) {}

  private static final String COLUMNS =
      "select id, criterion, name, media_type, encode(sha256, 'hex'), size, link, added_at";

  private final Database database;

  public EvidenceStore(Database database) {
    this.database = database;
  }

  /** What is stored: the new one, or the same content of the same criterion from before. */
  Evidence add(ScoreKey key, Evidence evidence, byte[] content, String by) {
    database.update(
        """
        insert into appraisal_evidence
          (id, index_code, period, agency, criterion, name, media_type, sha256, size, link, content,
           added_at, added_by)
        values (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, nullif(?, ''),
                case when length(?::bytea) = 0 then null else ?::bytea end, ?, ?)
        on conflict on constraint uq_appraisal_evidence do nothing
        """,
        evidence.id(),
        key.index(),
        key.period().toString(),
        key.agency(),
        evidence.criterion(),
        evidence.name(),
        evidence.mediaType(),
        evidence.sha256(),
        evidence.size(),
        evidence.link() == null ? "" : evidence.link(),
        content,
        content,
        evidence.addedAt(),
        by);
    return database
        .query(
            COLUMNS
                + " from appraisal_evidence where index_code = ? and period = ? and agency = ?"
                + " and criterion = ? and sha256 = decode(?, 'hex')",
            EvidenceStore::evidence,
            key.index(),
            key.period().toString(),
            key.agency(),
            evidence.criterion(),
            evidence.sha256())
        .getFirst();
  }

  List<Evidence> of(ScoreKey key) {
    return database.query(
        COLUMNS
            + " from appraisal_evidence where index_code = ? and period = ? and agency = ?"
            + " order by added_at, id",
        EvidenceStore::evidence,
        key.index(),
        key.period().toString(),
        key.agency());
  }

  /** Whether all of these belong to the criterion of the file. */
  boolean allOf(ScoreKey key, String criterion, List<UUID> ids) {
    var distinct = ids.stream().distinct().map(UUID::toString).toArray(String[]::new);
    return distinct.length == 0
        || database
                .query(
                    """
                    select count(*) from appraisal_evidence
                     where id = any(?::text[]::uuid[]) and index_code = ? and period = ?
                       and agency = ? and criterion = ?
                    """,
                    row -> row.getInt(1),
                    distinct,
                    key.index(),
                    key.period().toString(),
                    key.agency(),
                    criterion)
                .getFirst()
            == distinct.length;
  }

  /** Empty for a link. */
  Optional<Content> content(ScoreKey key, UUID id) {
    return database
        .query(
            COLUMNS
                + ", content from appraisal_evidence where id = ? and index_code = ? and period = ?"
                + " and agency = ? and content is not null",
            row -> new Content(evidence(row), row.getBytes(9)),
            id,
            key.index(),
            key.period().toString(),
            key.agency())
        .stream()
        .findFirst();
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(8, OffsetDateTime.class).toInstant();
  }
}
