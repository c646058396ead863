package vn.langnghe.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.appraisal.EvidenceStore.Content;

/** Takes evidence from an agency, and gives it to those who may see it. */
@ApplicationScoped
public class EvidenceIntake {

  /** What became of evidence. */
  sealed interface Result {
    record Kept(Evidence evidence) implements Result {}

    record Refused(AppraisalProblem problem, List<Object> args) implements Result {}
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
  private final FileStore files;
  private final EvidenceStore store;
  private final Clock clock;
  private final Ids ids;

  public EvidenceIntake(
      Rounds rounds,
      Criteria criteria,
      FileStore files,
      EvidenceStore store,
      Clock clock,
      Ids ids) {
    this.rounds = rounds;
    this.criteria = criteria;
    this.files = files;
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  Result upload(ScoreKey key, Upload upload, Who who) {
    var type = MediaTypes.taken(upload.type()).orElse(null);
    if (type == null) {
      return refused(AppraisalProblem.EVIDENCE_TYPE, upload.type());
    }
    if (!MediaTypes.matches(type, upload.content())) {
      return refused(AppraisalProblem.EVIDENCE_CONTENT, type);
    }
    var hash = sha256(upload.content());
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
  Result link(ScoreKey key, Link link, Who who) {
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
    return keep(key, evidence, new byte[0], who);
  }

  /** Not public, even when the scores are: files may name people. */
  @Transactional
  Optional<Content> content(ScoreKey key, UUID id, Who who) {
    var stage = files.find(key).orElse(AppraisalFile.NEW).stage();
    boolean allowed = who.isOf(key.agency()) || (who.appraises() && !stage.isOfTheAgency());
    return allowed ? store.content(key, id) : Optional.empty();
  }

  private Result keep(ScoreKey key, Evidence evidence, byte[] content, Who who) {
    if (!who.acts(Actor.SELF_ASSESSOR, key.agency())) {
      return refused(AppraisalProblem.OTHER_SIDE, key.agency());
    }
    var rubric = criteria.rubric(key.index(), key.period()).orElse(null);
    if (rubric == null || rounds.find(key.index(), key.period()).isEmpty()) {
      return refused(AppraisalProblem.ROUND_NOT_FOUND, key.index(), key.period());
    }
    if (!Criteria.leaves(rubric).containsKey(evidence.criterion())) {
      return refused(AppraisalProblem.UNKNOWN_CRITERION, key.index(), evidence.criterion());
    }
    if (!criteria.judges(rubric, key.agency(), key.period())) {
      return refused(AppraisalProblem.AGENCY_NOT_JUDGED, key.index(), key.agency());
    }
    var stage = files.lock(key).stage();
    return STAGES.contains(stage)
        ? new Result.Kept(store.add(key, evidence, content, who.account()))
        : refused(AppraisalProblem.WRONG_STAGE, stage);
  }

  private static Result refused(AppraisalProblem problem, Object... args) {
    return new Result.Refused(problem, List.of(args));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
