package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.scoring.appraisal.Said.Kind;
import vn.langnghe.scoring.appraisal.Sheet.Line;
import vn.langnghe.scoring.appraisal.Sheet.Word;

/** Shows a file to each side as far as it may see it. */
@ApplicationScoped
public class SheetReading {

  /** What became of a request to read. */
  sealed interface Result {
    record Found(Sheet sheet, List<Sheet.Event> history) implements Result {}

    record Refused(AppraisalProblem problem, List<Object> args) implements Result {}
  }

  private final Rounds rounds;
  private final Criteria criteria;
  private final FileStore files;
  private final EvidenceStore evidence;

  public SheetReading(Rounds rounds, Criteria criteria, FileStore files, EvidenceStore evidence) {
    this.rounds = rounds;
    this.criteria = criteria;
    this.files = files;
    this.evidence = evidence;
  }

  @Transactional
  Result read(ScoreKey key, Who who) {
    var rubric = criteria.rubric(key.index(), key.period()).orElse(null);
    var round = rounds.find(key.index(), key.period()).orElse(null);
    if (rubric == null || round == null) {
      return refused(AppraisalProblem.ROUND_NOT_FOUND, key.index(), key.period());
    }
    if (!criteria.judges(rubric, key.agency(), key.period())) {
      return refused(AppraisalProblem.AGENCY_NOT_JUDGED, key.index(), key.agency());
    }
    var file = files.find(key).orElse(AppraisalFile.NEW);
    var reader = Reader.of(who, key.agency());
    if (!reader.mayOpen(file.stage())) {
      return refused(AppraisalProblem.DRAFT, key.agency());
    }
    var seen =
        files.entries(key).stream().filter(entry -> reader.sees(entry, file.stage())).toList();
    boolean named = reader != Reader.PUBLIC;
    var lines = lines(Criteria.leaves(rubric).keySet(), seen, evidence.of(key), named);
    var due = file.stage() == Stage.FIXED ? null : round.due(file.stage(), key.agency());
    return new Result.Found(
        new Sheet(
            key.index(), key.period(), key.agency(), file.stage(), due, file.filedOn(), lines),
        seen.stream().map(entry -> Sheet.Event.of(entry, named)).toList());
  }

  private static List<Line> lines(
      Iterable<String> leaves, List<Entry> seen, List<Evidence> kept, boolean named) {
    Map<String, Map<Kind, Entry>> last = new HashMap<>();
    for (var entry : seen) {
      last.computeIfAbsent(entry.criterion(), code -> new HashMap<>())
          .put(entry.said().kind(), entry);
    }
    var attached =
        seen.stream()
            .flatMap(entry -> entry.said().attached().stream())
            .collect(Collectors.toSet());
    var lines = new ArrayList<Line>();
    for (var criterion : leaves) {
      var said = last.getOrDefault(criterion, Map.of());
      lines.add(
          new Line(
              criterion,
              word(said.get(Kind.SELF), named),
              word(said.get(Kind.APPRAISED), named),
              word(said.get(Kind.EXPLAINED), named),
              kept.stream()
                  .filter(one -> one.criterion().equals(criterion) && attached.contains(one.id()))
                  .toList()));
    }
    return lines;
  }

  private static @Nullable Word word(@Nullable Entry entry, boolean named) {
    return entry == null ? null : Word.of(entry, named);
  }

  private static Result refused(AppraisalProblem problem, Object... args) {
    return new Result.Refused(problem, List.of(args));
  }
}
