package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.AppraisalProblem;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.appraisal.AppraisalResult.Done;
import vn.langnghe.scoring.appraisal.AppraisalResult.Refused;
import vn.langnghe.scoring.appraisal.Statement.Kind;
import vn.langnghe.scoring.appraisal.evidence.EvidenceStore;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;
import vn.langnghe.scoring.appraisal.record.AppraisalRecords;
import vn.langnghe.scoring.appraisal.record.Capacity;
import vn.langnghe.scoring.appraisal.record.ClaimBody;
import vn.langnghe.scoring.appraisal.record.Criteria;
import vn.langnghe.scoring.appraisal.record.Filing;
import vn.langnghe.scoring.appraisal.record.Participant;
import vn.langnghe.scoring.appraisal.record.Stage;
import vn.langnghe.scoring.appraisal.round.Rounds;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Takes statements about criteria, and moves a record from stage to stage (ADR 0056).
 *
 * <p>Statement, state of the record and the mark for the evaluation are one transaction behind the
 * record's row lock. A process that dies before the commit has changed nothing; one that dies after
 * it has changed everything, and the repeat finds its own entry as the last one and changes
 * nothing.
 */
@ApplicationScoped
public class Appraisals {

  private final Rounds rounds;
  private final Criteria criteria;
  private final AppraisalRecords records;
  private final EvidenceStore evidence;
  private final EvaluationQueue dirty;
  private final Clock clock;

  public Appraisals(
      Rounds rounds,
      Criteria criteria,
      AppraisalRecords records,
      EvidenceStore evidence,
      EvaluationQueue dirty,
      Clock clock) {
    this.rounds = rounds;
    this.criteria = criteria;
    this.records = records;
    this.evidence = evidence;
    this.dirty = dirty;
    this.clock = clock;
  }

  @Transactional
  AppraisalResult say(AppraisalKey key, String criterion, Statement statement, Participant who) {
    var refused = notForThem(key, statement.capacity(), who);
    if (refused != null) {
      return refused;
    }
    var rubric = criteria.rubric(key.index(), key.period()).orElseThrow();
    var leaf = Criteria.leaves(rubric).get(criterion);
    if (leaf == null) {
      return Refused.of(ScoringProblem.UNKNOWN_CRITERION, key.index(), criterion);
    }
    var faults =
        switch (statement) {
          case Statement.Self(var claim, var note, var attached) ->
              check(rubric).faults(leaf, claim);
          case Statement.Appraised(var claim, var note) -> check(rubric).faults(leaf, claim);
          case Statement.Explained explained -> List.<FieldError>of();
          case Statement.Moved moved ->
              throw new IllegalArgumentException("a move has no criterion");
        };
    if (!faults.isEmpty()) {
      return new Refused(AppraisalProblem.INVALID_CLAIM, faults, List.of());
    }
    if (!evidence.allOf(key, criterion, statement.attached())) {
      return Refused.of(AppraisalProblem.UNKNOWN_EVIDENCE);
    }
    return append(key, rubric, criterion, statement, who);
  }

  private ClaimCheck check(Rubric rubric) {
    return new ClaimCheck(criteria.measures(), criteria.measuresOf(rubric));
  }

  private AppraisalResult append(
      AppraisalKey key, Rubric rubric, String criterion, Statement statement, Participant who) {
    var state = records.lock(key);
    if (!statement.stages().contains(state.stage())) {
      return Refused.of(AppraisalProblem.WRONG_STAGE, state.stage());
    }
    var late = notInTime(key, rubric, state.stage(), Transition.When.IN_TIME);
    if (late != null) {
      return late;
    }
    var last = last(key, statement.kind(), criterion).orElse(null);
    if (last == null || last.stage() != state.stage() || !last.statement().equals(statement)) {
      append(key, new RecordedStatement(state.stage(), criterion, statement, now(), who.account()));
    }
    return new Done(state);
  }

  private static void append(AppraisalKey key, RecordedStatement recorded) {
    new AppraisalEntry(key, recorded).persist();
  }

  private static Optional<RecordedStatement> last(AppraisalKey key, Kind kind, String criterion) {
    return AppraisalEntry.last(key, kind, criterion).map(AppraisalEntry::recorded);
  }

  @Transactional
  AppraisalResult move(AppraisalKey key, Statement.Moved moved, Participant who) {
    var move = moved.move();
    var refused = notForThem(key, move.capacity(), who);
    if (refused != null) {
      return refused;
    }
    if (move.needsReason() && !TextLimit.isVisible(moved.note())) {
      return Refused.of(AppraisalProblem.REASON_REQUIRED);
    }
    var rubric = criteria.rubric(key.index(), key.period()).orElseThrow();
    var state = records.lock(key);
    if (state.stage() == move.to() && isLast(key, moved)) {
      return new Done(state);
    }
    if (!move.startsAt(state.stage())) {
      return Refused.of(AppraisalProblem.WRONG_STAGE, state.stage());
    }
    var untimely = notInTime(key, rubric, state.stage(), move.when());
    if (untimely != null) {
      return untimely;
    }
    var at = now();
    append(key, new RecordedStatement(state.stage(), "", moved, at, who.account()));
    records.move(key, move.to());
    settle(key, move, at);
    return new Done(records.find(key).orElseThrow());
  }

  /** What a move means for the scores; by its own time, from which the audit makes it anew. */
  private void settle(AppraisalKey key, Transition move, Instant at) {
    switch (move) {
      case APPROVE -> {
        records.file(key, LocalDate.ofInstant(at, Period.ZONE));
        publish(key, at);
      }
      case TAKE_OVER, CLOSE_ROUND_1, FIX -> publish(key, at);
      case SUBMIT, RETURN, SEND_EXPLANATION, SKIP_EXPLANATION -> {}
    }
  }

  /** The last claims of both sides count from now on. */
  private void publish(AppraisalKey key, Instant at) {
    var ofTheAgency = new HashMap<String, ClaimBody>();
    var ofAppraisers = new HashMap<String, ClaimBody>();
    for (var entry : AppraisalEntry.of(key)) {
      var recorded = entry.recorded();
      switch (recorded.statement()) {
        case Statement.Self(var claim, var note, var attached) ->
            ofTheAgency.put(recorded.criterion(), claim);
        case Statement.Appraised(var claim, var note) ->
            ofAppraisers.put(recorded.criterion(), claim);
        case Statement.Explained explained -> {}
        case Statement.Moved moved -> {}
      }
    }
    records.publish(key, ofTheAgency, ofAppraisers, at);
    dirty.append(List.of(new AgencyPeriod(key.agency(), key.period())));
  }

  private static boolean isLast(AppraisalKey key, Statement.Moved moved) {
    return last(key, Kind.MOVED, "").filter(last -> last.statement().equals(moved)).isPresent();
  }

  private @Nullable Refused notForThem(AppraisalKey key, Capacity capacity, Participant who) {
    if (!who.acts(capacity, key.agency())) {
      return Refused.of(AppraisalProblem.OTHER_SIDE, key.agency());
    }
    var rubric = criteria.rubric(key.index(), key.period());
    if (rubric.isEmpty() || rounds.deadlines(key.index(), key.period()).isEmpty()) {
      return Refused.of(AppraisalProblem.ROUND_NOT_FOUND, key.index(), key.period());
    }
    return criteria.judges(rubric.get(), key.agency(), key.period())
        ? null
        : Refused.of(AppraisalProblem.AGENCY_NOT_JUDGED, key.index(), key.agency());
  }

  /** Where the rubric prices each day of delay, a late file is taken, and its day is a fact. */
  private @Nullable Refused notInTime(
      AppraisalKey key, Rubric rubric, Stage stage, Transition.When when) {
    var due = rounds.deadlines(key.index(), key.period()).orElseThrow().due(stage, key.agency());
    boolean over = today().isAfter(due);
    return switch (when) {
      case OVERDUE -> over ? null : Refused.of(AppraisalProblem.DEADLINE_NOT_PASSED, stage, due);
      case IN_TIME ->
          over && !(stage.isOfTheAgency() && Filing.hasAPrice(rubric))
              ? Refused.of(AppraisalProblem.DEADLINE_PASSED, stage, due)
              : null;
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
