package vn.langnghe.survey.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.sql.StoredRows.Entities;

/** A campaign as stored. */
@Entity(name = "campaign")
class Campaign extends PanacheEntityBase {

  /** The longest list that is given out at once. */
  static final int MAX_LISTED = 200;

  /** Every campaign. */
  static final Entities<String, Campaign> ALL =
      stored(() -> listAll(), () -> codes("select code from campaign").getResultList());

  /** The newest, as many as are given out at once. */
  static final Entities<String, Campaign> NEWEST =
      stored(
          () ->
              Campaign.<Campaign>findAll(Sort.descending("opensOn").and("code"))
                  .page(Page.ofSize(MAX_LISTED))
                  .list(),
          () ->
              codes("select code from campaign order by opensOn desc, code")
                  .setMaxResults(MAX_LISTED)
                  .getResultList());

  @Id public String code;

  @Column(name = "name_vi")
  public String nameVi;

  @Column(name = "name_en")
  public String nameEn;

  public String questionnaire;

  @Enumerated(EnumType.STRING)
  public Estimator estimator;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<String> agencies;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<Channel> channels;

  @Column(name = "opens_on")
  public LocalDate opensOn;

  @Column(name = "closes_on")
  public LocalDate closesOn;

  @Column(name = "late_days")
  public int lateDays;

  @Column(name = "closed_at")
  public @Nullable Instant closedAt;

  /** For Hibernate, which fills the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected Campaign() {}

  Campaign(String code, PlannedCampaign plan) {
    this.code = code;
    this.questionnaire = plan.questionnaire();
    this.estimator = plan.estimator();
    this.nameVi = plan.name().vi();
    this.nameEn = plan.name().en();
    this.agencies = new ArrayList<>(plan.agencies());
    this.channels = new ArrayList<>(plan.channels());
    this.opensOn = plan.opensOn();
    this.closesOn = plan.closesOn();
    this.lateDays = plan.lateDaysOrUsual();
  }

  private static Entities<String, Campaign> stored(
      Supplier<List<Campaign>> all, Supplier<List<String>> codes) {
    return new Entities<>(all, codes, Campaign::find, campaign -> campaign.code);
  }

  private static TypedQuery<String> codes(String query) {
    return getEntityManager().createQuery(query, String.class);
  }

  static Optional<Campaign> find(String code) {
    return findByIdOptional(code);
  }

  /** False where there is one of this code already: two may come at once. */
  static boolean insert(Campaign campaign) {
    return getSession()
            .createNativeMutationQuery(
                """
                insert into campaign (code, name_vi, name_en, questionnaire, estimator, agencies, \
                channels, opens_on, closes_on, late_days)
                values (:code, :vi, :en, :questionnaire, :estimator, '[]', '[]', :opens, :closes, \
                :late) on conflict do nothing
                """)
            .setParameter("code", campaign.code)
            .setParameter("vi", campaign.nameVi)
            .setParameter("en", campaign.nameEn)
            .setParameter("questionnaire", campaign.questionnaire)
            .setParameter("estimator", campaign.estimator.name())
            .setParameter("opens", campaign.opensOn)
            .setParameter("closes", campaign.closesOn)
            .setParameter("late", campaign.lateDays)
            .executeUpdate()
        > 0;
  }

  /** What gives stored answers their meaning cannot change under them. */
  boolean sameMeaning(PlannedCampaign plan) {
    return questionnaire.equals(plan.questionnaire()) && estimator == plan.estimator();
  }

  void change(PlannedCampaign plan) {
    nameVi = plan.name().vi();
    nameEn = plan.name().en();
    agencies = new ArrayList<>(plan.agencies());
    channels = new ArrayList<>(plan.channels());
    opensOn = plan.opensOn();
    closesOn = plan.closesOn();
    lateDays = plan.lateDaysOrUsual();
  }

  Text name() {
    return new Text(nameVi, nameEn);
  }
}
