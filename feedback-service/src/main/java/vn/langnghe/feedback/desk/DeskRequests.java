package vn.langnghe.feedback.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.runtime.edge.Prose;

/**
 * What an officer sends with an action. A revision, where given, must be that of the case as the
 * officer read it.
 */
public final class DeskRequests {

  private static final String SUBJECT =
      "Nội dung đã biên tập / The subject, redacted for the public";
  private static final String ANSWER = "Trả lời đã biên tập / The answer, redacted for the public";
  private static final String OVERRIDE =
      "Vì sao vẫn công khai dù có dữ liệu giống của người gửi hoặc giống số điện thoại, số định danh"
          + " / Why to publish although the texts seem to hold the sender's data, or a phone or"
          + " identity number";

  private DeskRequests() {}

  /** Chờ tiếp nhận → đang xử lý. */
  public record TakingInCharge(@Nullable @Positive Long revision) {}

  /** To another agency, whose days start now. */
  public record Forwarding(
      @NotNull @Code(CodeKind.AGENCY) String agency,
      @NotNull @Prose(max = 1000) String reason,
      @Nullable @Positive Long revision) {}

  /** The reason is shown to the citizen who has the tracking code. */
  public record Refusal(
      @NotNull @Prose(max = 1000) String reason, @Nullable @Positive Long revision) {}

  /** The answer goes to the citizen who has the tracking code. */
  public record Answer(
      @NotNull @Prose(max = 5000) String text, @Nullable @Positive Long revision) {}

  /** What a person has checked and made fit for everybody: no name, phone, address, exact house. */
  public record Publication(
      @Schema(description = SUBJECT) @NotNull @OneLine(max = 200) String subject,
      @Schema(description = ANSWER) @NotNull @Prose(max = 5000) String answer,
      @Schema(description = OVERRIDE) @Nullable @Prose(max = 1000) String overrideReason,
      @Nullable @Positive Long revision) {}

  /** Other texts instead of those that everybody can read. */
  public record Correction(
      @Schema(description = SUBJECT) @NotNull @OneLine(max = 200) String subject,
      @Schema(description = ANSWER) @NotNull @Prose(max = 5000) String answer,
      @NotNull @Prose(max = 1000) String reason,
      @Schema(description = OVERRIDE) @Nullable @Prose(max = 1000) String overrideReason,
      @Nullable @Positive Long revision) {

    /** What the history keeps: both reasons, where there are two. */
    String note() {
      return overrideReason == null ? reason : reason + "\n" + overrideReason;
    }
  }

  /** Nobody may read the published texts any more. */
  public record Withdrawal(
      @NotNull @Prose(max = 1000) String reason, @Nullable @Positive Long revision) {}
}
