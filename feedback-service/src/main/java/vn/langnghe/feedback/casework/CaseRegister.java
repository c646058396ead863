package vn.langnghe.feedback.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.deadline.Deadlines;

/**
 * Files cases and finds them again, always in the caller's transaction: {@code find} and {@code
 * list} to read, {@code lock} to change.
 */
@ApplicationScoped
public class CaseRegister {

  private final CaseTexts texts;
  private final CaseChanges changes;
  private final CasePages pages;
  private final TrackingCodes codes;
  private final Deadlines deadlines;
  private final Clock clock;

  CaseRegister(
      CaseTexts texts,
      CaseChanges changes,
      CasePages pages,
      TrackingCodes codes,
      Deadlines deadlines,
      Clock clock) {
    this.texts = texts;
    this.changes = changes;
    this.pages = pages;
    this.codes = codes;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Now, as exactly as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The id must be new. */
  public RegisteredCase file(UUID id, Submission submission, Actor actor, Instant at) {
    var code = codes.next();
    var row = new CitizenCase(id, submission, at, deadlines);
    row.seal(
        TrackingCode.hash(code),
        texts.sealTrackingCode(id, code),
        texts.sealSubmission(id, submission));
    changes.file(row, actor, at);
    return registered(row);
  }

  public Optional<RegisteredCase> find(UUID id) {
    return CitizenCase.find(id).map(this::registered);
  }

  public Optional<RegisteredCase> lock(UUID id) {
    return CitizenCase.lock(id).map(this::registered);
  }

  public Optional<RegisteredCase> findByCode(String trackingCode) {
    return CitizenCase.findByCode(trackingCode).map(this::registered);
  }

  public Optional<RegisteredCase> lockByCode(String trackingCode) {
    return CitizenCase.lockByCode(trackingCode).map(this::registered);
  }

  /** What a view shows of cases in sight, newest first; in transactions of their own. */
  public <T> CursorPage<T> list(CaseFilter filter, Sight sight, Function<RegisteredCase, T> view) {
    return pages.read(
        "citizen_case",
        CitizenCase.inSight(filter, sight),
        filter.limit(),
        row -> view.apply(registered(row)));
  }

  /** Published cases, the one published last first; in transactions of their own. */
  public CursorPage<PublishedCase> listPublished(
      @Nullable String agency, @Nullable PageCursor after, int limit) {
    return pages.read(
        "published case", CitizenCase.published(agency, after), limit, PublishedCase::of);
  }

  /** Cases that are without an answer after their last day and not yet marked so. */
  public List<RegisteredCase> lockOverdue(LocalDate today, int limit) {
    return CitizenCase.lockOverdue(today, limit).stream().map(this::registered).toList();
  }

  /** The ids of the same, also of those that cannot be read. */
  public List<UUID> overdue(LocalDate today, int limit) {
    return CitizenCase.overdue(today, limit);
  }

  private RegisteredCase registered(CitizenCase row) {
    return new RegisteredCase(row, texts, changes);
  }
}
