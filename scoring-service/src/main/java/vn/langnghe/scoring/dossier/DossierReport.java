package vn.langnghe.scoring.dossier;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import vn.langnghe.event.Period;

/** A report that a client sent, kept to answer a repeat with the same receipt; never changed. */
@Entity
@Immutable
@Table(name = "dossier_report")
@NullUnmarked
class DossierReport extends PanacheEntityBase {

  @Id UUID id;
  String agency;
  Period period;
  Instant asOf;
  Instant receivedAt;
  byte[] contentHash;

  protected DossierReport() {}

  /** Kept unless a report of this id is there, also one that another request keeps meanwhile. */
  static boolean keep(NewTotals totals, Instant receivedAt, byte[] contentHash) {
    return getSession()
            .createNativeMutationQuery(
                """
                insert into dossier_report (id, agency, period, as_of, received_at, content_hash)
                values (:id, :agency, :period, :asOf, :receivedAt, :contentHash)
                on conflict do nothing
                """)
            .setParameter("id", totals.id())
            .setParameter("agency", totals.agency())
            .setParameter("period", totals.period().toString())
            .setParameter("asOf", totals.asOf())
            .setParameter("receivedAt", receivedAt)
            .setParameter("contentHash", contentHash)
            .executeUpdate()
        > 0;
  }

  static DossierReport kept(UUID id) {
    return DossierReport.<DossierReport>findByIdOptional(id).orElseThrow();
  }

  boolean hasContent(byte[] hash) {
    return Arrays.equals(contentHash, hash);
  }

  TotalsReceipt receipt() {
    return new TotalsReceipt(id, agency, period, asOf, receivedAt);
  }
}
