package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.IndexScored;
import vn.langnghe.events.Period;
import vn.langnghe.events.wire.Codec;
import vn.langnghe.scoring.db.Database;

/** The newest version of each score, told apart by a hash over everything but the version. */
@ApplicationScoped
public class ScoreVersions {

  /**
   * What was published last.
   *
   * @param version its version
   * @param hash hash of its content
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by matches only
  public record Published(long version, byte[] hash) {

    public boolean matches(byte[] other) {
      return Arrays.equals(hash, other);
    }
  }

  private final Database database;
  private final Codec codec;

  public ScoreVersions(Database database, Codec codec) {
    this.database = database;
    this.codec = codec;
  }

  /** By the key of the event. */
  public Map<String, Published> load(Collection<String> agencies, Collection<Period> periods) {
    var published = new HashMap<String, Published>();
    database.query(
        """
        select index_code || '|' || agency || '|' || period, version, hash
          from score where agency = any(?) and period = any(?)
        """,
        row -> {
          published.put(row.getString(1), new Published(row.getLong(2), row.getBytes(3)));
          return true;
        },
        agencies.toArray(String[]::new),
        periods.stream().map(Period::toString).toArray(String[]::new));
    return published;
  }

  /** Stores the next version of each score that differs from what was published, and returns it. */
  List<IndexScored> advance(List<IndexScored> scores, Map<String, Published> published) {
    var changed = new ArrayList<IndexScored>();
    var hashes = new ArrayList<byte[]>();
    for (var score : scores) {
      var hash = hash(score);
      var before = published.get(score.key());
      if (before == null || !before.matches(hash)) {
        changed.add(score.withVersion(before == null ? 1 : before.version() + 1));
        hashes.add(hash);
      }
    }
    if (!changed.isEmpty()) {
      store(changed, hashes);
    }
    return changed;
  }

  private void store(List<IndexScored> changed, List<byte[]> hashes) {
    database.update(
        """
        insert into score (index_code, agency, period, version, hash, value)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]::bigint[], ?::bytea[], ?::text[]::numeric[])
        on conflict (index_code, agency, period) do update set
          version = excluded.version, hash = excluded.hash, value = excluded.value
        """,
        changed.stream().map(IndexScored::index).toArray(String[]::new),
        changed.stream().map(IndexScored::agency).toArray(String[]::new),
        changed.stream().map(score -> score.period().toString()).toArray(String[]::new),
        changed.stream().map(score -> Long.toString(score.version())).toArray(String[]::new),
        hashes.toArray(byte[][]::new),
        changed.stream().map(ScoreVersions::plain).toArray(String[]::new));
  }

  private static @Nullable String plain(IndexScored score) {
    return Objects.toString(score.value(), null);
  }

  /** Hash of the content: the version does not count. */
  public byte[] hash(IndexScored score) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(codec.encode(score.withVersion(0)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
