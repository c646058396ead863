package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.scoring.AppraisalProblem;
import vn.langnghe.scoring.appraisal.Sheet.Line;
import vn.langnghe.scoring.appraisal.Statement.Kind;
import vn.langnghe.scoring.appraisal.evidence.Evidence;
import vn.langnghe.scoring.appraisal.evidence.EvidenceStore;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;
import vn.langnghe.scoring.appraisal.record.AppraisalRecords;
import vn.langnghe.scoring.appraisal.record.Audience;
import vn.langnghe.scoring.appraisal.record.Criteria;
import vn.langnghe.scoring.appraisal.record.Participant;
import vn.langnghe.scoring.appraisal.record.RecordState;
import vn.langnghe.scoring.appraisal.record.Stage;
import vn.langnghe.scoring.appraisal.round.Rounds;

/** Shows a record to each side as far as it may see it. */
@ApplicationScoped
public class SheetReading {

  /** What became of a request to read. */
  sealed interface Result {
    record Found(Sheet sheet, List<Sheet.Event> history) implements Result {}

    record Refused(Problem problem, List<Object> args) implements Result {}
  }

  private final Rounds rounds;
  private final Criteria criteria;
  private final AppraisalRecords records;
  private final EvidenceStore evidence;

  public SheetReading(
      Rounds rounds, Criteria criteria, AppraisalRecords records, EvidenceStore evidence) {
    this.rounds = rounds;
    this.criteria = criteria;
    this.records = records;
    this.evidence = evidence;
  }

  @Transactional
  Result read(AppraisalKey key, Participant who) {
    var rubric = criteria.rubric(key.index(), key.period()).orElse(null);
    var deadlines = rounds.deadlines(key.index(), key.period()).orElse(null);
    if (rubric == null || deadlines == null) {
      return refused(AppraisalProblem.ROUND_NOT_FOUND, key.index(), key.period());
    }
    if (!criteria.judges(rubric, key.agency(), key.period())) {
      return refused(AppraisalProblem.AGENCY_NOT_JUDGED, key.index(), key.agency());
    }
    var state = records.find(key).orElse(RecordState.NEW);
    var audience = Audience.of(who, key.agency());
    if (!audience.mayOpen(state.stage())) {
      return refused(AppraisalProblem.DRAFT, key.agency());
    }
    var seen = seen(key, audience, state.stage());
    boolean named = audience != Audience.PUBLIC;
    var lines = lines(Criteria.leaves(rubric).keySet(), seen, evidence.of(key), named);
    var due = state.stage() == Stage.FIXED ? null : deadlines.due(state.stage(), key.agency());
    return new Result.Found(
        new Sheet(
            key.index(), key.period(), key.agency(), state.stage(), due, state.filedOn(), lines),
        seen.stream().map(recorded -> Sheet.Event.of(recorded, named)).toList());
  }

  private static List<RecordedStatement> seen(AppraisalKey key, Audience audience, Stage now) {
    return AppraisalEntry.of(key).stream()
        .map(AppraisalEntry::recorded)
        .filter(made -> audience.sees(made.statement().capacity(), made.stage(), now))
        .toList();
  }

  private static List<Line> lines(
      Iterable<String> leaves, List<RecordedStatement> seen, List<Evidence> kept, boolean named) {
    Map<String, Map<Kind, RecordedStatement>> last = new HashMap<>();
    for (var recorded : seen) {
      last.computeIfAbsent(recorded.criterion(), code -> new HashMap<>())
          .put(recorded.statement().kind(), recorded);
    }
    var attached =
        seen.stream()
            .flatMap(recorded -> recorded.statement().attached().stream())
            .collect(Collectors.toSet());
    var lines = new ArrayList<Line>();
    for (var criterion : leaves) {
      var said = last.getOrDefault(criterion, Map.of());
      lines.add(
          new Line(
              criterion,
              view(said.get(Kind.SELF), named),
              view(said.get(Kind.APPRAISED), named),
              view(said.get(Kind.EXPLAINED), named),
              kept.stream()
                  .filter(one -> one.criterion().equals(criterion) && attached.contains(one.id()))
                  .toList()));
    }
    return lines;
  }

  private static @Nullable StatementView view(@Nullable RecordedStatement recorded, boolean named) {
    return recorded == null ? null : StatementView.of(recorded, named);
  }

  private static Result refused(Problem problem, Object... args) {
    return new Result.Refused(problem, List.of(args));
  }
}
