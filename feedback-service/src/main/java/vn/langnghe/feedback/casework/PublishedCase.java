package vn.langnghe.feedback.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.Timeliness;

/** What everybody may read: texts that a person has redacted. */
public record PublishedCase(
    UUID id,
    CaseKind kind,
    String agency,
    String category,
    @Nullable String subject,
    @Nullable String answer,
    Instant receivedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant publishedAt,
    Timeliness timeliness) {

  static PublishedCase of(CitizenCase row) {
    return new PublishedCase(
        row.id,
        row.kind,
        row.agency,
        row.category,
        row.publicSubject,
        row.publicAnswer,
        row.receivedAt,
        row.answeredAt,
        row.publishedAt,
        row.timeliness);
  }
}
