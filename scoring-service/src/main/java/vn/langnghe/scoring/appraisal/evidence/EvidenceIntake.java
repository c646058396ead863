package vn.langnghe.scoring.appraisal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.problem.Problem;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.AppraisalProblem;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.appraisal.evidence.EvidenceStore.Content;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;
import vn.langnghe.scoring.appraisal.record.AppraisalRecords;
import vn.langnghe.scoring.appraisal.record.Capacity;
import vn.langnghe.scoring.appraisal.record.Criteria;
import vn.langnghe.scoring.appraisal.record.Participant;
import vn.langnghe.scoring.appraisal.record.RecordState;
import vn.langnghe.scoring.appraisal.record.Stage;
import vn.langnghe.scoring.appraisal.round.Rounds;

/** Takes evidence from an agency, and gives it to those who may see it. */
@ApplicationScoped
public class EvidenceIntake {

  /** What became of evidence. */
  sealed interface Result {
    record Kept(Evidence evidence) implements Result {}

    record Refused(Problem problem, List<Object> args) implements Result {}
  }

  /** A file: the declared hash may be null, then nothing is compared. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way in, never compared
  record Upload(
      String criterion, String name, String type, @Nullable String sha256, byte[] content) {}

  /** A link with the hash of what it points to. */
  record Link(String criterion, String name, String url, String sha256) {}

  private static final Set<Stage> STAGES = Set.of(Stage.SELF_SCORING, Stage.EXPLANATION);

  private final Rounds rounds;
  private final Criteria criteria;
  private final AppraisalRecords records;
  private final EvidenceStore store;
  private final Clock clock;
  private final Ids ids;

  public EvidenceIntake(
      Rounds rounds,
      Criteria criteria,
      AppraisalRecords records,
      EvidenceStore store,
      Clock clock,
      Ids ids) {
    this.rounds = rounds;
    this.criteria = criteria;
    this.records = records;
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  Result upload(AppraisalKey key, Upload upload, Participant who) {
    var type = MediaTypes.taken(upload.type()).orElse(null);
    if (type == null) {
      return refused(AppraisalProblem.EVIDENCE_TYPE, upload.type());
    }
    if (!MediaTypes.matches(type, upload.content())) {
      return refused(AppraisalProblem.EVIDENCE_CONTENT, type);
    }
    var hash = Sha256.hex(upload.content());
    if (upload.sha256() != null && !upload.sha256().equalsIgnoreCase(hash)) {
      return refused(AppraisalProblem.EVIDENCE_HASH, hash);
    }
    var evidence =
        new Evidence(
            ids.next(),
            upload.criterion(),
            upload.name(),
            type,
            hash,
            upload.content().length,
            null,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return keep(key, evidence, upload.content(), who);
  }

  @Transactional
  Result link(AppraisalKey key, Link link, Participant who) {
    var evidence =
        new Evidence(
            ids.next(),
            link.criterion(),
            link.name(),
            "text/uri-list",
            link.sha256().toLowerCase(Locale.ROOT),
            0,
            link.url(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return keep(key, evidence, null, who);
  }

  /** Not public, even when the scores are: files may name people. */
  @Transactional
  Optional<Content> content(AppraisalKey key, UUID id, Participant who) {
    var stage = records.find(key).orElse(RecordState.NEW).stage();
    boolean allowed = who.isOf(key.agency()) || (who.appraises() && !stage.isOfTheAgency());
    return allowed ? store.content(key, id) : Optional.empty();
  }

  private Result keep(
      AppraisalKey key, Evidence evidence, byte @Nullable [] content, Participant who) {
    if (!who.acts(Capacity.SELF_ASSESSOR, key.agency())) {
      return refused(AppraisalProblem.OTHER_SIDE, key.agency());
    }
    var rubric = criteria.rubric(key.index(), key.period()).orElse(null);
    if (rubric == null || rounds.deadlines(key.index(), key.period()).isEmpty()) {
      return refused(AppraisalProblem.ROUND_NOT_FOUND, key.index(), key.period());
    }
    if (!Criteria.leaves(rubric).containsKey(evidence.criterion())) {
      return refused(ScoringProblem.UNKNOWN_CRITERION, key.index(), evidence.criterion());
    }
    if (!criteria.judges(rubric, key.agency(), key.period())) {
      return refused(AppraisalProblem.AGENCY_NOT_JUDGED, key.index(), key.agency());
    }
    var stage = records.lock(key).stage();
    if (!STAGES.contains(stage)) {
      return refused(AppraisalProblem.WRONG_STAGE, stage);
    }
    return store.hasRoom(key, evidence)
        ? new Result.Kept(store.add(key, evidence, content, who.account()))
        : refused(AppraisalProblem.EVIDENCE_FULL, store.megabytes());
  }

  private static Result refused(Problem problem, Object... args) {
    return new Result.Refused(problem, List.of(args));
  }
}
