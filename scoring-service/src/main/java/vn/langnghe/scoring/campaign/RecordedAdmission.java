package vn.langnghe.scoring.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.cell.Months;

/** A decision as stored; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "campaign_admission")
@NullUnmarked
class RecordedAdmission extends PanacheEntityBase {

  private static final int MOST = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long number;

  UUID id;

  @Column(name = "index_code")
  String index;

  String campaign;
  boolean admitted;
  @Nullable Integer fromMonth;
  @Nullable Integer toMonth;
  String reason;
  String decidedBy;
  Instant decidedAt;

  protected RecordedAdmission() {}

  RecordedAdmission(AdmissionOrder order, Instant at) {
    var range = AdmissionOrder.range(order.from(), order.to());
    this.id = order.id();
    this.index = order.index();
    this.campaign = order.campaign();
    this.admitted = order.admitted();
    this.fromMonth = range.from();
    this.toMonth = range.to();
    this.reason = order.reason();
    this.decidedBy = order.by();
    this.decidedAt = at;
  }

  static Optional<RecordedAdmission> find(UUID id) {
    return RecordedAdmission.<RecordedAdmission>find("id", id).firstResultOptional();
  }

  static Optional<RecordedAdmission> newest(String index, String campaign) {
    return RecordedAdmission.<RecordedAdmission>find(
            "index = ?1 and campaign = ?2 order by number desc", index, campaign)
        .firstResultOptional();
  }

  /** The newest first, at most 500; null stands for all. */
  static List<RecordedAdmission> newestOf(@Nullable String index, @Nullable String campaign) {
    var conditions = new ArrayList<String>(List.of("1 = 1"));
    var values = new HashMap<String, Object>();
    if (index != null) {
      conditions.add("index = :index");
      values.put("index", index);
    }
    if (campaign != null) {
      conditions.add("campaign = :campaign");
      values.put("campaign", campaign);
    }
    return RecordedAdmission.<RecordedAdmission>find(
            String.join(" and ", conditions) + " order by number desc", values)
        .page(0, MOST)
        .list();
  }

  CampaignAdmission admission() {
    return new CampaignAdmission(
        number,
        id,
        index,
        campaign,
        admitted,
        month(fromMonth),
        month(toMonth),
        reason,
        decidedBy,
        decidedAt);
  }

  private static @Nullable Period month(@Nullable Integer month) {
    return month == null ? null : Months.period(month);
  }
}
