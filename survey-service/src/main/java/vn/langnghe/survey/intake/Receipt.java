package vn.langnghe.survey.intake;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.langnghe.survey.response.CheckedResponse;

/**
 * Given out only after the commit that holds the response and its event.
 *
 * @param contentHash SHA-256 of the canonical content, hexadecimal
 */
@Schema(
    description =
        "Biên nhận: phiếu đã được lưu bền vững. / The receipt: the response is stored durably.")
public record Receipt(
    UUID id,
    String campaign,
    String agency,
    @Schema(description = "Thời điểm lưu lần đầu. / When it was stored first.") Instant receivedAt,
    @Schema(
            description =
                "SHA-256 của nội dung chuẩn hóa, hệ 16. / SHA-256 of the canonical content, hex.")
        String contentHash) {

  static Receipt of(CheckedResponse response) {
    return new Receipt(
        response.id(),
        response.campaign().code(),
        response.agency(),
        response.receivedAt(),
        response.contentHash());
  }
}
