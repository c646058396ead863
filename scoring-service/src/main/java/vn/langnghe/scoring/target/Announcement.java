package vn.langnghe.scoring.target;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The hash of each index definition as it was announced last. */
@Entity
@Table(name = "announced")
@NullUnmarked
class Announcement extends PanacheEntityBase {

  @Id String subject;
  byte[] hash;

  protected Announcement() {}

  /**
   * False where this was announced last; of several instances that ask at once, one is told true.
   */
  static boolean renew(String subject, byte[] hash) {
    return getSession()
            .createNativeMutationQuery(
                """
                insert into announced (subject, hash) values (:subject, :hash)
                on conflict (subject) do update set hash = excluded.hash
                where announced.hash <> excluded.hash
                """)
            .setParameter("subject", subject)
            .setParameter("hash", hash)
            .executeUpdate()
        > 0;
  }
}
