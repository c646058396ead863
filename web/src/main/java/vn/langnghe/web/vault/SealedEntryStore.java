package vn.langnghe.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.langnghe.runtime.crypto.RandomText;
import vn.langnghe.runtime.crypto.SecretBox;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.sql.Database;

/**
 * The table {@code sealed_entry}. The secret of an entry is its name and its key at once; the
 * database holds neither, so who reads the table can use nothing of it.
 */
@ApplicationScoped
public class SealedEntryStore {

  private final Database database;
  private final Clock clock;

  SealedEntryStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps content until a moment.
   *
   * @param topic what entries can be removed by together
   * @return the secret, 43 letters that fit into a cookie
   */
  public String put(String topic, String content, Instant expiresAt) {
    var secret = RandomText.next();
    database.update(
        """
        with expired as (delete from sealed_entry where expires_at <= ?)
        insert into sealed_entry (id, topic, sealed, expires_at) values (?, ?, ?, ?)""",
        clock.instant(),
        id(secret),
        topic,
        SecretBox.of(secret).seal(content.getBytes(UTF_8)),
        expiresAt);
    return secret;
  }

  public Optional<SealedEntry> find(String secret) {
    return database.first(
        "select sealed, expires_at from sealed_entry where id = ? and expires_at > ?",
        row ->
            new SealedEntry(
                new String(SecretBox.of(secret).open(row.bytes("sealed")), UTF_8),
                row.instant("expires_at")),
        id(secret),
        clock.instant());
  }

  /** Lets an entry end at a moment, if it would not end before. */
  public void expire(String secret, Instant at) {
    database.update(
        "update sealed_entry set expires_at = least(expires_at, ?) where id = ?", at, id(secret));
  }

  public void remove(String secret) {
    database.update("delete from sealed_entry where id = ?", id(secret));
  }

  public void removeAll(String topic) {
    database.update("delete from sealed_entry where topic = ?", topic);
  }

  private static String id(String secret) {
    return Sha256.hex("sealed entry " + secret);
  }
}
