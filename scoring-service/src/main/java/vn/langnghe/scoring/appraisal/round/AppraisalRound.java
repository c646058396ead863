package vn.langnghe.scoring.appraisal.round;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import vn.langnghe.event.Period;

/** That a round was opened, when and by whom; its deadlines are rows of their own. */
@Entity
@Immutable
@Table(name = "appraisal_round")
@NullUnmarked
class AppraisalRound extends PanacheEntityBase {

  /** One index, one year. */
  @Embeddable
  record Key(@Column(name = "index_code") String index, Period period) {}

  @EmbeddedId Key key;
  Instant openedAt;
  String openedBy;

  protected AppraisalRound() {}

  /** False where it was opened before, also by a request that runs at the same time. */
  static boolean open(Key key, Instant at, String by) {
    return getSession()
            .createNativeMutationQuery(
                """
                insert into appraisal_round (index_code, period, opened_at, opened_by)
                values (:index, :period, :at, :by) on conflict do nothing
                """)
            .setParameter("index", key.index())
            .setParameter("period", key.period().toString())
            .setParameter("at", at)
            .setParameter("by", by)
            .executeUpdate()
        > 0;
  }

  /** Nobody else extends its deadlines until the transaction ends; false where there is none. */
  static boolean lock(Key key) {
    return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE).isPresent();
  }
}
