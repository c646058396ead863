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
      @Schema(description = "Nội dung đã biên tập / The subject, redacted for the public")
          @NotNull
          @OneLine(max = 200)
          String subject,
      @Schema(description = "Trả lời đã biên tập / The answer, redacted for the public")
          @NotNull
          @Prose(max = 5000)
          String answer,
      @Nullable @Positive Long revision) {}
}
