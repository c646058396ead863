package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.scoring.appraisal.FileResult.Done;
import vn.langnghe.scoring.appraisal.FileResult.Refused;
import vn.langnghe.scoring.appraisal.Said.Kind;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Lets people say something about a criterion, and moves a file from stage to stage (ADR 0056).
 *
 * <p>Entry, state of the file and the mark for the evaluation are one transaction behind the file's
 * row lock. A process that dies before the commit has changed nothing; one that dies after it has
 * changed everything, and the repeat finds its own entry as the last one and changes nothing.
 */
@ApplicationScoped
public class Appraisals {

  private final Rounds rounds;
  private final Criteria criteria;
  private final FileStore files;
  private final EvidenceStore evidence;
  private final EvaluationQueue dirty;
  private final Clock clock;

  public Appraisals(
      Rounds rounds,
      Criteria criteria,
      FileStore files,
      EvidenceStore evidence,
      EvaluationQueue dirty,
      Clock clock) {
    this.rounds = rounds;
    this.criteria = criteria;
    this.files = files;
    this.evidence = evidence;
    this.dirty = dirty;
    this.clock = clock;
  }

  @Transactional
  FileResult say(ScoreKey key, String criterion, Said said, Who who) {
    var refused = notForThem(key, said.actor(), who);
    if (refused != null) {
      return refused;
    }
    var rubric = criteria.rubric(key.index(), key.period()).orElseThrow();
    var leaf = Criteria.leaves(rubric).get(criterion);
    if (leaf == null) {
      return Refused.of(AppraisalProblem.UNKNOWN_CRITERION, key.index(), criterion);
    }
    var faults =
        switch (said) {
          case Said.Self(var claim, var note, var attached) ->
              criteria.check(rubric).faults(leaf, claim);
          case Said.Appraised(var claim, var note) -> criteria.check(rubric).faults(leaf, claim);
          case Said.Explained explained -> List.<FieldError>of();
          case Said.Moved moved -> throw new IllegalArgumentException("a move has no criterion");
        };
    if (!faults.isEmpty()) {
      return new Refused(AppraisalProblem.INVALID_CLAIM, faults, List.of());
    }
    if (!evidence.allOf(key, criterion, said.attached())) {
      return Refused.of(AppraisalProblem.UNKNOWN_EVIDENCE);
    }
    return append(key, rubric, criterion, said, who);
  }

  private FileResult append(ScoreKey key, Rubric rubric, String criterion, Said said, Who who) {
    var file = files.lock(key);
    if (!said.stages().contains(file.stage())) {
      return Refused.of(AppraisalProblem.WRONG_STAGE, file.stage());
    }
    var late = notInTime(key, rubric, file.stage(), Move.When.IN_TIME);
    if (late != null) {
      return late;
    }
    var last = files.last(key, said.kind(), criterion).orElse(null);
    if (last == null || last.stage() != file.stage() || !last.said().equals(said)) {
      files.append(key, new Entry(0, file.stage(), criterion, said, now(), who.account()));
    }
    return new Done(file);
  }

  @Transactional
  FileResult move(ScoreKey key, Said.Moved moved, Who who) {
    var move = moved.move();
    var refused = notForThem(key, move.actor(), who);
    if (refused != null) {
      return refused;
    }
    if (move.needsReason() && moved.note().isBlank()) {
      return Refused.of(AppraisalProblem.REASON_REQUIRED);
    }
    var rubric = criteria.rubric(key.index(), key.period()).orElseThrow();
    var file = files.lock(key);
    if (file.stage() == move.to() && isLast(key, moved)) {
      return new Done(file);
    }
    if (!move.startsAt(file.stage())) {
      return Refused.of(AppraisalProblem.WRONG_STAGE, file.stage());
    }
    var untimely = notInTime(key, rubric, file.stage(), move.when());
    if (untimely != null) {
      return untimely;
    }
    var at = now();
    files.append(key, new Entry(0, file.stage(), "", moved, at, who.account()));
    files.move(key, move.to());
    settle(key, move, at);
    return new Done(files.find(key).orElseThrow());
  }

  /** What a move means for the scores; by its own time, from which the audit makes it anew. */
  private void settle(ScoreKey key, Move move, Instant at) {
    switch (move) {
      case APPROVE -> {
        files.file(key, LocalDate.ofInstant(at, Period.ZONE));
        publish(key, at);
      }
      case TAKE_OVER, CLOSE_ROUND_1, FIX -> publish(key, at);
      case SUBMIT, RETURN, SEND_EXPLANATION, SKIP_EXPLANATION -> {}
    }
  }

  private void publish(ScoreKey key, Instant at) {
    files.publish(key, at);
    dirty.append(List.of(new AgencyPeriod(key.agency(), key.period())));
  }

  private boolean isLast(ScoreKey key, Said.Moved moved) {
    return files.last(key, Kind.MOVED, "").filter(entry -> entry.said().equals(moved)).isPresent();
  }

  private @Nullable Refused notForThem(ScoreKey key, Actor actor, Who who) {
    if (!who.acts(actor, key.agency())) {
      return Refused.of(AppraisalProblem.OTHER_SIDE, key.agency());
    }
    var rubric = criteria.rubric(key.index(), key.period());
    if (rubric.isEmpty() || rounds.find(key.index(), key.period()).isEmpty()) {
      return Refused.of(AppraisalProblem.ROUND_NOT_FOUND, key.index(), key.period());
    }
    return criteria.judges(rubric.get(), key.agency(), key.period())
        ? null
        : Refused.of(AppraisalProblem.AGENCY_NOT_JUDGED, key.index(), key.agency());
  }

  /** Where the rubric prices each day of delay, a late file is taken, and its day is a fact. */
  private @Nullable Refused notInTime(ScoreKey key, Rubric rubric, Stage stage, Move.When when) {
    var due = rounds.find(key.index(), key.period()).orElseThrow().due(stage, key.agency());
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
