package vn.langnghe.feedback.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the citizen takes home. A repeat gets the very same receipt, whatever happened to the case
 * meanwhile.
 */
public record CaseReceipt(
    UUID id,
    @Schema(examples = "7K3M-9QXB-2TRW-C5HN") String trackingCode,
    String agency,
    Instant receivedAt,
    @Schema(description = "Ngày cuối để trả lời đúng hạn / Last day on which an answer is on time")
        LocalDate dueOn) {}
