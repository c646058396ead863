package vn.langnghe.feedback.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Timeliness;

/** Where a case stands, without text or person. */
public record CaseStatus(
    UUID id,
    long revision,
    CaseKind kind,
    String agency,
    String category,
    Channel channel,
    CaseState state,
    Timeliness timeliness,
    Instant receivedAt,
    Instant changedAt,
    @Schema(description = "Ngày cuối để từ chối đúng hạn / Last day on which a refusal is on time")
        LocalDate refuseBy,
    @Schema(description = "Ngày cuối để trả lời đúng hạn / Last day on which an answer is on time")
        LocalDate dueOn,
    @Schema(
            description =
                "Ngày cuối để công khai đúng hạn, khi đã trả lời / Last day on which publication is on"
                    + " time, once answered")
        @Nullable LocalDate publishBy,
    @Nullable Instant answeredAt,
    @Nullable Instant publishedAt,
    @Nullable Boolean satisfied,
    int reopenings) {

  static CaseStatus of(CitizenCase row) {
    return new CaseStatus(
        row.id,
        row.revision,
        row.kind,
        row.agency,
        row.category,
        row.channel,
        row.state,
        row.timeliness,
        row.receivedAt,
        row.changedAt,
        row.refuseBy,
        row.dueOn,
        row.publishBy,
        row.answeredAt,
        row.publishedAt,
        row.satisfied,
        row.reopenings);
  }
}
