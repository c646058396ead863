package vn.langnghe.survey.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Day;
import vn.langnghe.runtime.edge.OneLine;

/** What a campaign is to be, as the Department of Home Affairs sends it. */
@Schema(description = "Đợt khảo sát cần lập hoặc sửa. / The campaign to create or change.")
public record PlannedCampaign(
    @NotNull @Valid @Schema(description = "Tên đợt khảo sát. / The campaign's name.") Name name,
    @NotNull
        @Code(CodeKind.QUESTIONNAIRE)
        @Schema(
            description = "Mã phiếu khảo sát, không đổi được. / Questionnaire code, cannot change.",
            examples = "SIPAS-2023")
        String questionnaire,
    @NotNull
        @Schema(
            description =
                "SAMPLE: chọn mẫu, ước lượng dân số; PULSE: người dùng tự trả lời. Không đổi được."
                    + " / SAMPLE estimates the population, PULSE is whoever answers. Cannot change.")
        Estimator estimator,
    @NotNull
        @Size(max = 5000)
        @Schema(
            description =
                "Mã các cơ quan được đánh giá; rỗng là mọi cơ quan. / Agencies that are judged;"
                    + " empty means all.")
        List<@NotNull @Code(CodeKind.AGENCY) String> agencies,
    @NotNull
        @Day(decidesPeriod = true)
        @Schema(description = "Ngày mở, giờ Việt Nam. / First day, Asia/Ho_Chi_Minh.")
        LocalDate opensOn,
    @NotNull
        @Day(decidesPeriod = true)
        @Schema(
            description = "Ngày cuối cùng, giờ Việt Nam. / Last day, inclusive, Asia/Ho_Chi_Minh.")
        LocalDate closesOn,
    @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "Các kênh được nhận. / Channels that may deliver answers.")
        List<@NotNull Channel> channels,
    @Min(0)
        @Max(366)
        @Schema(
            description =
                "Số ngày sau khi đóng còn nhận câu trả lời ngoại tuyến, mặc định 30. / Days after"
                    + " closing in which late offline answers are taken, 30 if absent.",
            defaultValue = "30")
        @Nullable Integer lateDays) {

  /** In both languages. */
  public record Name(
      @NotNull @OneLine(max = 200) String vi, @NotNull @OneLine(max = 200) String en) {}

  private static final int USUAL_LATE_DAYS = 30;

  int lateDaysOrUsual() {
    return lateDays == null ? USUAL_LATE_DAYS : lateDays;
  }
}
