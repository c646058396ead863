package vn.langnghe.feedback.citizen;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Text;
import vn.langnghe.event.Timeliness;

/** What the holder of the tracking code sees: no sender, no officer, no text of the case. */
public record TrackedCase(
    CaseKind kind,
    String category,
    String agency,
    @Nullable Text agencyName,
    CaseState state,
    Timeliness timeliness,
    Instant receivedAt,
    Instant changedAt,
    @Schema(description = "Ngày cuối để trả lời đúng hạn / Last day on which an answer is on time")
        LocalDate dueOn,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable String refusal,
    @Nullable Instant publishedAt,
    @Nullable Boolean satisfied,
    @Schema(
            description =
                "Ngày cuối để đánh giá hoặc đổi đánh giá / Last day to rate the answer or to change"
                    + " the rating")
        @Nullable LocalDate rateUntil,
    @Schema(
            description =
                "Ngày cuối để đề nghị xem xét lại / Last day to ask for the case to be reopened")
        @Nullable LocalDate reopenUntil,
    int reopenings) {}
