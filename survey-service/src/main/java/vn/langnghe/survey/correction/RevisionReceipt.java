package vn.langnghe.survey.correction;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CorrectionReason;

/** Given out only after the commit that holds the correction or withdrawal and its event. */
@Schema(
    description =
        "Biên nhận của lần sửa hoặc rút phiếu. / The receipt of a correction or withdrawal.")
public record RevisionReceipt(
    UUID id,
    String campaign,
    String agency,
    @Schema(description = "Số hiệu bản; bản gửi đầu là 1. / The first submission is 1.")
        long revision,
    ResponseRevision.State state,
    @Nullable CorrectionReason reason,
    Instant changedAt,
    @Schema(
            description =
                "SHA-256 của nội dung chuẩn hóa; không có khi đã rút. / SHA-256 of the canonical"
                    + " content; absent when withdrawn.")
        @Nullable String contentHash) {

  static RevisionReceipt of(ResponseRevision revision) {
    var content = revision.content();
    return new RevisionReceipt(
        revision.id(),
        revision.campaign(),
        revision.agency(),
        revision.number(),
        revision.state(),
        revision.reason(),
        revision.changedAt(),
        content == null ? null : content.contentHash());
  }
}
