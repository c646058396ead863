package vn.langnghe.scoring.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.runtime.sql.Database;

/** The method records of campaigns, with their history. */
@ApplicationScoped
public class EstimationMethods {

  /** What became of a record. */
  sealed interface Result {

    /**
     * @param revision new and durable
     */
    record Recorded(MethodRevision revision) implements Result {}

    /**
     * @param revision the newest one, which says the same
     */
    record RecordedBefore(MethodRevision revision) implements Result {}

    /**
     * @param faults what is wrong
     */
    record Invalid(List<FieldError> faults) implements Result {}
  }

  private final Database database;
  private final Clock clock;

  public EstimationMethods(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The newest revision first. */
  @Transactional
  List<MethodRevision> history(String campaign) {
    return CampaignMethod.history(campaign).stream().map(CampaignMethod::revision).toList();
  }

  /** The newest of those that are valid on a day. */
  @Transactional
  Optional<MethodRevision> on(String campaign, LocalDate day) {
    return history(campaign).stream()
        .filter(revision -> !revision.method().validFrom().isAfter(day))
        .findFirst();
  }

  /** Stores a revision unless the newest says the same. */
  @Transactional
  Result record(String campaign, EstimationMethod method, String account) {
    var faults = faults(method);
    if (!faults.isEmpty()) {
      return new Result.Invalid(faults);
    }
    database.lock("method " + campaign);
    var newest = CampaignMethod.newest(campaign).map(CampaignMethod::revision).orElse(null);
    if (newest != null && newest.method().equals(method)) {
      return new Result.RecordedBefore(newest);
    }
    int revision = newest == null ? 1 : newest.revision() + 1;
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var added =
        new CampaignMethod(new CampaignMethod.Key(campaign, revision), method, now, account);
    added.persist();
    return new Result.Recorded(added.revision());
  }

  private static List<FieldError> faults(EstimationMethod method) {
    var faults = new ArrayList<FieldError>();
    if (!method.populations().isEmpty() && method.stratumKey() == null) {
      faults.add(
          FieldError.of(
              "populations",
              "no-stratum-key",
              "Có dân số theo tầng nhưng chưa nêu khóa của tầng.",
              "Populations by stratum need the key of the strata."));
    }
    for (int i = 0; i < method.margins().size(); i++) {
      if (!method.margins().get(i).hasWholeCells()) {
        faults.add(
            FieldError.of(
                "margins[" + i + "].totals",
                "wrong-cell",
                "Mỗi ô phải có giá trị của từng khóa, nối bằng dấu |.",
                "Each cell needs a value of every key, joined by |."));
      }
    }
    return faults;
  }
}
