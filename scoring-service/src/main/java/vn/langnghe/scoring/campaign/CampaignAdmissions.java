package vn.langnghe.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.admission.AdmittedCampaigns;
import vn.langnghe.scoring.admission.AdmittedCampaigns.Range;
import vn.langnghe.scoring.campaign.AdmissionResult.Backwards;
import vn.langnghe.scoring.campaign.AdmissionResult.Decided;
import vn.langnghe.scoring.campaign.AdmissionResult.DecidedBefore;
import vn.langnghe.scoring.campaign.AdmissionResult.NoCampaign;
import vn.langnghe.scoring.campaign.AdmissionResult.NotFromAnswers;
import vn.langnghe.scoring.campaign.AdmissionResult.NotSettled;
import vn.langnghe.scoring.campaign.AdmissionResult.OtherContent;
import vn.langnghe.scoring.campaign.AdmissionResult.UnknownIndex;

/**
 * Takes campaigns into indexes and out of them.
 *
 * <p>One transaction records the decision, evaluates every score that it moves, and announces which
 * scores belong together. Dying before its commit leaves nothing, and the client repeats; dying
 * after it, the relay still sends every score and the announcement, and whoever shows them waits
 * until all have come.
 */
@ApplicationScoped
public class CampaignAdmissions {

  private final Database database;
  private final Rubrics rubrics;
  private final AdmissionMove move;
  private final Clock clock;

  public CampaignAdmissions(Database database, Rubrics rubrics, AdmissionMove move, Clock clock) {
    this.database = database;
    this.rubrics = rubrics;
    this.move = move;
    this.clock = clock;
  }

  @Transactional
  AdmissionResult decide(AdmissionOrder order) {
    database.lock("campaign admission");
    var same = RecordedAdmission.find(order.id()).map(RecordedAdmission::admission).orElse(null);
    if (same != null) {
      return order.sameAs(same) ? new DecidedBefore(same) : new OtherContent();
    }
    if (order.admitsEveryCampaign()) {
      return new NoCampaign();
    }
    if (order.endsBeforeItBegins()) {
      return new Backwards();
    }
    var versions = rubrics.all().stream().filter(it -> it.index().equals(order.index())).toList();
    if (versions.isEmpty()) {
      return new UnknownIndex();
    }
    return versions.stream().map(Rubric::survey).allMatch(survey -> survey == null)
        ? new NotFromAnswers()
        : record(order);
  }

  private AdmissionResult record(AdmissionOrder order) {
    if (!move.begin()) {
      return new NotSettled();
    }
    var ranges = new ArrayList<>(List.of(order.range()));
    RecordedAdmission.newest(order.index(), order.campaign())
        .map(RecordedAdmission::admission)
        .filter(CampaignAdmission::admitted)
        .map(before -> AdmissionOrder.range(before.from(), before.to()))
        .ifPresentOrElse(ranges::add, () -> ranges.add(everybodys(order.index())));
    var recorded = new RecordedAdmission(order, clock.instant().truncatedTo(ChronoUnit.MICROS));
    recorded.persistAndFlush();
    var admission = recorded.admission();
    move.apply(admission, ranges);
    return new Decided(admission);
  }

  /** Months of which every campaign counts that nothing was decided on. */
  private static Range everybodys(String index) {
    return RecordedAdmission.newest(index, AdmittedCampaigns.EVERY)
        .map(RecordedAdmission::admission)
        .filter(CampaignAdmission::admitted)
        .map(before -> AdmissionOrder.range(before.from(), before.to()))
        .orElse(Range.NONE);
  }

  /** The newest first, at most 500; null stands for all. */
  @Transactional
  List<CampaignAdmission> list(@Nullable String index, @Nullable String campaign) {
    return RecordedAdmission.newestOf(index, campaign).stream()
        .map(RecordedAdmission::admission)
        .toList();
  }
}
