package vn.langnghe.feedback.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.Channel;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.feedback.casework.Submission;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.runtime.edge.Prose;

/** What a client sends to open a case. */
public record NewCase(
    @Schema(
            description =
                "Do bên gửi đặt; cùng mã và cùng nội dung là gửi lại / Named by the client; the same id"
                    + " with the same content is a repeat")
        @NotNull
        UUID id,
    @NotNull Kind kind,
    @Schema(examples = "H21.17") @NotNull @Code(CodeKind.AGENCY) String agency,
    @Schema(examples = "land") @NotNull @Code(CodeKind.CATEGORY) String category,
    @NotNull Channel channel,
    @Schema(
            description =
                "Lúc người dân gửi, nếu trước khi đến đây / When the citizen sent it, if before it"
                    + " reached this service")
        @Nullable Instant occurredAt,
    @NotNull @OneLine(max = 200) String subject,
    @NotNull @Prose(max = 5000) String text,
    @Schema(description = "Bỏ trống nếu ẩn danh / Absent for an anonymous case") @Valid
        @Nullable Sender sender) {

  /** The four legal kinds that citizens confuse; the last two are told where they belong. */
  public enum Kind {
    FEEDBACK,
    RECOMMENDATION,
    KHIEU_NAI,
    TO_CAO
  }

  /** Who sends it, as far as the person wants to tell. */
  public record Sender(
      @Nullable @OneLine(max = 100, mayBeEmpty = true) String name,
      @Nullable
          @Pattern(
              regexp = "[0-9+(). -]{3,20}",
              message = "Không phải số điện thoại. | Is not a telephone number.")
          String phone,
      @Nullable @Email @Size(max = 200) String email,
      @Nullable @OneLine(max = 300, mayBeEmpty = true) String address) {}

  Submission submission(CaseKind legalKind) {
    return new Submission(
        legalKind,
        agency,
        category,
        channel,
        occurredAt,
        subject,
        text,
        sender == null
            ? null
            : new Submission.Sender(
                sender.name(), sender.phone(), sender.email(), sender.address()));
  }
}
