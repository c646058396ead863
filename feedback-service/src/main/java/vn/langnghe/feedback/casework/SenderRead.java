package vn.langnghe.feedback.casework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Somebody has read who sent a case. Never changed. */
@Entity
@Table(name = "sender_read")
@NullUnmarked
class SenderRead extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public UUID caseId;
  public String account;
  public Instant at;

  /** For Hibernate, which fills the columns itself. */
  protected SenderRead() {}

  SenderRead(UUID caseId, Actor reader, Instant at) {
    this.caseId = caseId;
    this.account = reader.name();
    this.at = at;
  }
}
