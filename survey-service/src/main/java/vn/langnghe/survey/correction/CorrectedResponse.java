package vn.langnghe.survey.correction;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.CheckedBy;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.survey.response.AnswerCheck;
import vn.langnghe.survey.response.SubmittedResponse;

/** The whole new content of a response, checked like {@link SubmittedResponse}. */
@CheckedBy(AnswerCheck.class)
@Schema(
    description =
        "Toàn bộ nội dung mới của phiếu và lý do sửa. / The whole new content and the reason.",
    requiredProperties = {"reason", "agency", "occurredAt", "channel", "answers"})
public record CorrectedResponse(
    @Nullable CorrectionReason reason,
    @Code(CodeKind.AGENCY) @Nullable String agency,
    @Nullable Instant occurredAt,
    @Nullable Channel channel,
    @Size(max = 500) @Nullable Map<String, @Nullable Integer> answers,
    @Size(max = 20) @Nullable Map<String, @OneLine(max = 60) @Nullable String> strata) {

  SubmittedResponse under(UUID id) {
    return new SubmittedResponse(id, agency, occurredAt, channel, answers, strata);
  }
}
