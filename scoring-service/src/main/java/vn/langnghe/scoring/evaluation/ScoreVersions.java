package vn.langnghe.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.event.ScoreStatus;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.runtime.sql.Database;

/** The newest version of each score, told apart by a hash over everything but the version. */
@ApplicationScoped
public class ScoreVersions {

  /**
   * What was published last.
   *
   * @param version its version
   * @param hash hash of its content
   * @param kept whether its bytes are kept
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by matches only
  public record Published(long version, byte[] hash, boolean kept) {

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

  /** Of these agencies and periods in one view. */
  public Map<ScoreKey, Published> load(
      Collection<String> agencies, Collection<Period> periods, ScoreStatus status) {
    var published = new HashMap<ScoreKey, Published>();
    database.each(
        """
        select index_code, agency, period, version, hash, payload is not null as kept
          from score where status = ? and agency = any(?) and period = any(?)
        """,
        row ->
            published.put(
                new ScoreKey(
                    row.text("index_code"), row.text("agency"), row.period("period"), status),
                new Published(row.count("version"), row.bytes("hash"), row.flag("kept"))),
        status.text(),
        agencies.toArray(String[]::new),
        periods.stream().map(Period::toString).toArray(String[]::new));
    return published;
  }

  /**
   * A score that differs from what was published.
   *
   * @param score with its new version
   * @param payload the same as it travels
   * @param hash hash of its content
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way to the tables, never compared
  record Changed(IndexScored score, byte[] payload, byte[] hash) {}

  /** Stores the next version of each score that differs from what was published, and returns it. */
  List<Changed> advance(List<IndexScored> scores, Map<ScoreKey, Published> published) {
    var changed = changed(scores, published);
    var stored = new ArrayList<>(changed);
    stored.addAll(withoutBytes(scores, published));
    if (!stored.isEmpty()) {
      store(stored);
    }
    return changed;
  }

  /** Those that are as published at a time when their bytes were not kept. */
  private List<Changed> withoutBytes(List<IndexScored> scores, Map<ScoreKey, Published> published) {
    var found = new ArrayList<Changed>();
    for (var score : scores) {
      var before = published.get(score.scoreKey());
      if (before != null && !before.kept() && isKept(score)) {
        var encoded = EncodedScore.of(score, codec);
        var hash = encoded.hash();
        if (before.matches(hash)) {
          long version = before.version();
          found.add(new Changed(score.withVersion(version), encoded.payload(version), hash));
        }
      }
    }
    return found;
  }

  /** The next version of each score that differs from what was published. */
  List<Changed> changed(List<IndexScored> scores, Map<ScoreKey, Published> published) {
    var changed = new ArrayList<Changed>();
    for (var score : scores) {
      var encoded = EncodedScore.of(score, codec);
      var hash = encoded.hash();
      var before = published.get(score.scoreKey());
      if (before == null || !before.matches(hash)) {
        long version = before == null ? 1 : before.version() + 1;
        changed.add(new Changed(score.withVersion(version), encoded.payload(version), hash));
      }
    }
    return changed;
  }

  private void store(List<Changed> changed) {
    var scores = changed.stream().map(Changed::score).toList();
    database.update(
        """
        insert into score (status, index_code, agency, period, version, hash, value, payload, admission)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::bigint[], ?::bytea[],
                             ?::text[]::numeric[], ?::bytea[], ?::text[]::bigint[])
        on conflict (status, index_code, agency, period) do update set
          version = excluded.version, hash = excluded.hash, value = excluded.value,
          payload = excluded.payload, admission = excluded.admission
        """,
        scores.stream().map(score -> score.status().text()).toArray(String[]::new),
        scores.stream().map(IndexScored::index).toArray(String[]::new),
        scores.stream().map(IndexScored::agency).toArray(String[]::new),
        scores.stream().map(score -> score.period().toString()).toArray(String[]::new),
        scores.stream().map(score -> Long.toString(score.version())).toArray(String[]::new),
        changed.stream().map(Changed::hash).toArray(byte[][]::new),
        scores.stream().map(ScoreVersions::plain).toArray(String[]::new),
        changed.stream()
            .map(one -> isKept(one.score()) ? one.payload() : null)
            .toArray(byte[][]::new),
        scores.stream().map(score -> Long.toString(score.admission())).toArray(String[]::new));
  }

  /** Only what is public can be frozen; the bytes of a live score are of no use here. */
  private static boolean isKept(IndexScored score) {
    return score.status() instanceof ScoreStatus.Released;
  }

  private static @Nullable String plain(IndexScored score) {
    return Objects.toString(score.value(), null);
  }

  /** Hash of the content: the version does not count. */
  public byte[] hash(IndexScored score) {
    return EncodedScore.of(score, codec).hash();
  }
}
