package vn.langnghe.feedback.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends with an action. A revision, where given, must be that of the case as the
 * officer read it.
 */
public final class DeskRequests {

  private static final String PRINTABLE = "(?s)[^\\u0000]*";
  private static final String CODE = "[A-Za-z0-9.-]*";

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
      @NotBlank @Size(max = 40) @Pattern(regexp = CODE) String agency,
      @NotBlank @Size(max = 1000) String reason,
      @Nullable @Positive Long revision) {}

  /** The reason is shown to the citizen who has the tracking code. */
  public record Refusal(
      @NotBlank @Size(max = 1000) String reason, @Nullable @Positive Long revision) {}

  /** The answer goes to the citizen who has the tracking code. */
  public record Answer(
      @NotBlank @Size(max = 5000) String text, @Nullable @Positive Long revision) {}

  /** What a person has checked and made fit for everybody: no name, phone, address, exact house. */
  public record Publication(
      @Schema(description = SUBJECT) @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE)
          String subject,
      @Schema(description = ANSWER) @NotBlank @Size(max = 5000) @Pattern(regexp = PRINTABLE)
          String answer,
      @Schema(description = OVERRIDE)
          @Nullable
          @Size(min = 1, max = 1000)
          @Pattern(regexp = PRINTABLE)
          String overrideReason,
      @Nullable @Positive Long revision) {}

  /** Other texts instead of those that everybody can read. */
  public record Correction(
      @Schema(description = SUBJECT) @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE)
          String subject,
      @Schema(description = ANSWER) @NotBlank @Size(max = 5000) @Pattern(regexp = PRINTABLE)
          String answer,
      @NotBlank @Size(max = 1000) @Pattern(regexp = PRINTABLE) String reason,
      @Schema(description = OVERRIDE)
          @Nullable
          @Size(min = 1, max = 1000)
          @Pattern(regexp = PRINTABLE)
          String overrideReason,
      @Nullable @Positive Long revision) {

    /** What the history keeps: both reasons, where there are two. */
    String note() {
      return overrideReason == null ? reason : reason + "\n" + overrideReason;
    }
  }

  /** Nobody may read the published texts any more. */
  public record Withdrawal(
      @NotBlank @Size(max = 1000) @Pattern(regexp = PRINTABLE) String reason,
      @Nullable @Positive Long revision) {}
}
