package vn.langnghe.survey.correction;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.runtime.edge.CheckedBy;
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
    @Nullable String agency,
    @Nullable Instant occurredAt,
    @Nullable Channel channel,
    @Nullable Map<String, @Nullable Integer> answers,
    @Nullable Map<String, @Nullable String> strata) {

  SubmittedResponse under(UUID id) {
    return new SubmittedResponse(id, agency, occurredAt, channel, answers, strata);
  }
}
