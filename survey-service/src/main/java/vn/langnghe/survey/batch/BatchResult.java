package vn.langnghe.survey.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.ProblemBody;
import vn.langnghe.survey.intake.Receipt;

/** One result per item of a batch, in the order in which they were sent. */
@Schema(description = "Kết quả của từng phiếu. / A result per response.")
public record BatchResult(
    @Schema(description = "Số phiếu mới được lưu. / Newly stored.") int accepted,
    @Schema(description = "Số phiếu đã lưu từ trước. / Stored before.") int repeated,
    @Schema(description = "Số phiếu không được nhận. / Not taken.") int refused,
    List<ItemResult> results)
    implements BatchOutcome {

  /**
   * @param index position in the batch, 0 for the first
   * @param id the response's id, absent when it could not be read
   * @param status what a single POST would have answered: 201, 200, 4xx or 503
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemResult(
      int index,
      @Nullable UUID id,
      int status,
      @Nullable Receipt receipt,
      @Nullable ProblemBody problem) {}

  static BatchResult of(List<ItemResult> results) {
    int accepted = (int) results.stream().filter(item -> item.status() == 201).count();
    int repeated = (int) results.stream().filter(item -> item.status() == 200).count();
    return new BatchResult(accepted, repeated, results.size() - accepted - repeated, results);
  }

  /** At least one response was not stored for a reason that will pass. */
  boolean wantsRepeat() {
    return results.stream().anyMatch(item -> item.status() == 503);
  }
}
