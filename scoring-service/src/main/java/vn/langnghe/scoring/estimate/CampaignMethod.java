package vn.langnghe.scoring.estimate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** A method record as stored; none is ever changed. */
@Entity
@Immutable
@Table(name = "campaign_method")
@NullUnmarked
class CampaignMethod extends PanacheEntityBase {

  private static final int MOST = 1000;

  /** Which record of which campaign; the first revision is 1. */
  @Embeddable
  record Key(String campaign, int revision) {}

  @EmbeddedId Key key;
  Instant recordedAt;
  String recordedBy;

  @JdbcTypeCode(SqlTypes.JSON)
  EstimationMethod body;

  protected CampaignMethod() {}

  CampaignMethod(Key key, EstimationMethod body, Instant recordedAt, String recordedBy) {
    this.key = key;
    this.body = body;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  /** The newest revision first. */
  static List<CampaignMethod> history(String campaign) {
    return CampaignMethod.<CampaignMethod>find(
            "key.campaign = ?1 order by key.revision desc", campaign)
        .page(0, MOST)
        .list();
  }

  static Optional<CampaignMethod> newest(String campaign) {
    return CampaignMethod.<CampaignMethod>find(
            "key.campaign = ?1 order by key.revision desc", campaign)
        .firstResultOptional();
  }

  MethodRevision revision() {
    return new MethodRevision(key.campaign(), key.revision(), recordedAt, body);
  }
}
