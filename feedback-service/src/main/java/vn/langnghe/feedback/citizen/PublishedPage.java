package vn.langnghe.feedback.citizen;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.Timeliness;
import vn.langnghe.feedback.casework.CitizenCase;

/** Some published answers, newest first, and where the next page starts. */
public record PublishedPage(
    List<Entry> cases,
    @Schema(description = "Give it as cursor to read on; absent on the last page")
        @Nullable String next) {

  /** What everybody may read: texts that a person has redacted. */
  @Schema(name = "PublishedCase")
  public record Entry(
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

    static Entry of(CitizenCase row) {
      return new Entry(
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
}
