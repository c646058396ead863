package vn.langnghe.scoring.appraisal.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.appraisal.record.AppraisalRecords;
import vn.langnghe.scoring.appraisal.record.Criteria;
import vn.langnghe.scoring.appraisal.record.Stage;
import vn.langnghe.scoring.appraisal.round.RoundResult.InvalidDeadlines;
import vn.langnghe.scoring.appraisal.round.RoundResult.NotAnExtension;
import vn.langnghe.scoring.appraisal.round.RoundResult.NotFound;
import vn.langnghe.scoring.appraisal.round.RoundResult.OpenedOtherwise;
import vn.langnghe.scoring.appraisal.round.RoundResult.Stored;
import vn.langnghe.scoring.appraisal.round.RoundResult.StoredBefore;
import vn.langnghe.scoring.appraisal.round.RoundResult.UnknownAgency;
import vn.langnghe.scoring.appraisal.round.RoundResult.UnknownIndex;

/** Opens rounds and sets their deadlines; a deadline is never changed, only followed by a later. */
@ApplicationScoped
public class Rounds {

  /**
   * One more day for a stage.
   *
   * @param agency null for all agencies
   */
  record Extension(Stage stage, @Nullable String agency, LocalDate due, String reason) {

    /** Whose deadline is extended; an empty code stands for all. */
    String code() {
      return Objects.requireNonNullElse(agency, "");
    }
  }

  private static final List<Stage> TIMED =
      List.of(
          Stage.SELF_SCORING,
          Stage.INTERNAL_APPROVAL,
          Stage.APPRAISAL_1,
          Stage.EXPLANATION,
          Stage.APPRAISAL_2);

  private final AppraisalRecords records;
  private final Criteria criteria;
  private final Clock clock;

  public Rounds(AppraisalRecords records, Criteria criteria, Clock clock) {
    this.records = records;
    this.criteria = criteria;
    this.clock = clock;
  }

  @Transactional
  RoundResult open(String index, Period period, Map<Stage, LocalDate> days, String by) {
    if (criteria.rubric(index, period).isEmpty()) {
      return new UnknownIndex();
    }
    if (!days.keySet().equals(Set.copyOf(TIMED)) || !inOrder(days)) {
      return new InvalidDeadlines();
    }
    var key = new AppraisalRound.Key(index, period);
    var now = now();
    if (AppraisalRound.open(key, now, by)) {
      for (var stage : TIMED) {
        var due = Objects.requireNonNull(days.get(stage));
        new RoundDeadline(key, new Deadline(null, stage, due, "", now, by)).persist();
      }
      return new Stored(round(key));
    }
    var round = round(key);
    boolean same =
        round.deadlines().stream()
            .limit(TIMED.size())
            .allMatch(deadline -> deadline.due().equals(days.get(deadline.stage())));
    return same ? new StoredBefore(round) : new OpenedOtherwise();
  }

  /** A repeat is an extension to the day that is there already: it changes nothing. */
  @Transactional
  RoundResult extend(String index, Period period, Extension extension, String by) {
    var agency = extension.agency();
    if (agency != null && !criteria.exists(agency)) {
      return new UnknownAgency(agency);
    }
    var key = new AppraisalRound.Key(index, period);
    if (!AppraisalRound.lock(key)) {
      return new NotFound();
    }
    var deadlines = deadlines(key);
    var due = deadlines.due(extension.stage(), extension.code());
    if (due.equals(extension.due())) {
      return new StoredBefore(round(key));
    }
    int next = TIMED.indexOf(extension.stage()) + 1;
    boolean withinNext =
        next == TIMED.size()
            || !extension.due().isAfter(deadlines.due(TIMED.get(next), extension.code()));
    if (next == 0 || extension.due().isBefore(due) || !withinNext) {
      return new NotAnExtension(due);
    }
    var later =
        new Deadline(agency, extension.stage(), extension.due(), extension.reason(), now(), by);
    new RoundDeadline(key, later).persist();
    return new Stored(round(key));
  }

  @Transactional
  Optional<Round> find(String index, Period period) {
    return deadlines(index, period).map(known -> round(new AppraisalRound.Key(index, period)));
  }

  /** Empty where no round was opened; in the caller's transaction. */
  public Optional<RoundDeadlines> deadlines(String index, Period period) {
    var deadlines = deadlines(new AppraisalRound.Key(index, period));
    return deadlines.all().isEmpty() ? Optional.empty() : Optional.of(deadlines);
  }

  private Round round(AppraisalRound.Key key) {
    return new Round(
        key.index(), key.period(), deadlines(key).all(), records.of(key.index(), key.period()));
  }

  private static RoundDeadlines deadlines(AppraisalRound.Key key) {
    return new RoundDeadlines(RoundDeadline.of(key).stream().map(RoundDeadline::deadline).toList());
  }

  private static boolean inOrder(Map<Stage, LocalDate> days) {
    var inTheirOrder = TIMED.stream().map(days::get).toList();
    return inTheirOrder.equals(inTheirOrder.stream().sorted().toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
