package vn.langnghe.survey.response;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.CheckedBy;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;

/**
 * One citizen's answers as a client sends them. Anything may be missing: {@link AnswerCheck} reads
 * them by the campaign, more narrowly than the limits that stand here for the contract.
 */
@CheckedBy(AnswerCheck.class)
@Schema(
    description = "Phiếu trả lời của một người dân. / One citizen's answers.",
    requiredProperties = {"id", "agency", "occurredAt", "channel", "answers"})
public record SubmittedResponse(
    @Schema(
            description =
                "Mã phiếu do nơi gửi đặt; gửi lại cùng mã và cùng nội dung chỉ tính một lần."
                    + " / Named by the client; a repeat with the same content counts once.")
        @Nullable UUID id,
    @Schema(
            description = "Mã cơ quan được đánh giá. / Code of the agency that is judged.",
            examples = "H21.17")
        @Code(CodeKind.AGENCY)
        @Nullable String agency,
    @Schema(
            description =
                "Thời điểm người dân trả lời (đồng hồ thiết bị, lệch tối đa 10 phút). / When the"
                    + " citizen answered (device time, at most 10 minutes ahead).",
            examples = "2026-11-20T08:30:00+07:00")
        @Nullable Instant occurredAt,
    @Schema(description = "Kênh thu nhận. / How the answer reached the collector.")
        @Nullable Channel channel,
    @Schema(
            description =
                "Điểm 1..5 theo mã câu hỏi; null là chưa có trải nghiệm; câu không trả lời thì bỏ"
                    + " qua. / Score 1..5 by item code; null means no experience; leave out items"
                    + " that were not answered.",
            maxProperties = 500,
            examples = "{\"II.C.1\": 5, \"II.D.1\": 4, \"II.E.1\": null}")
        @Nullable Map<String, @Nullable Integer> answers,
    @Schema(
            description =
                "Nhóm của người trả lời theo danh mục của phiếu; không bắt buộc. / Coarse groups of"
                    + " the respondent, as the questionnaire lists them; optional.",
            maxProperties = 20,
            examples = "{\"gender\": \"female\", \"age\": \"25-34\"}")
        @Nullable Map<String, @OneLine(max = 60) @Nullable String> strata) {}
