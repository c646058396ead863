package vn.langnghe.survey.batch;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.CheckedBy;
import vn.langnghe.runtime.problem.Language;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.campaign.OpenCampaigns;
import vn.langnghe.survey.intake.Collector;
import vn.langnghe.survey.response.SubmittedResponse;

/** Where a device that was offline sends what it has gathered. */
@Path("/api/v1/campaigns/{campaign}/responses/batch")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Phiếu trả lời / Responses")
public class BatchResource {

  private final BatchIntake intake;
  private final Caller caller;

  public BatchResource(BatchIntake intake, Caller caller) {
    this.intake = intake;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Gửi nhiều phiếu trả lời / Send many responses",
      description =
          "Vai trò survey-collector. Từ 1 đến 500 phiếu. Luôn trả 200 với kết quả của từng phiếu"
              + " (status như khi gửi riêng); một phiếu sai không ảnh hưởng các phiếu khác. Gửi lại cả"
              + " lô là an toàn; có Retry-After khi một phiếu tạm thời chưa lưu được (503)."
              + " / Role survey-collector. 1 to 500 responses. Always answers 200 with a"
              + " result per response (its status is that of a single POST); a bad one does not spoil"
              + " the others. Sending the whole batch again is safe; Retry-After says when,"
              + " if one could not be stored for the moment (503).")
  @APIResponse(responseCode = "200", description = "Kết quả từng phiếu / A result per response")
  @APIResponse(responseCode = "400", description = "`broken-json`, `invalid-input`")
  @APIResponse(responseCode = "422", description = "`wrong-batch-size`")
  public RestResponse<BatchResult> submit(
      @CheckedBy(value = OpenCampaigns.class, code = CodeKind.CAMPAIGN) String campaign,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema =
                          @Schema(
                              type = SchemaType.ARRAY,
                              implementation = SubmittedResponse.class,
                              minItems = 1,
                              maxItems = BatchIntake.MAX_RESPONSES)))
          @CheckedBy(BatchIntake.class)
          @Nullable List<JsonNode> responses,
      @Context HttpHeaders headers) {
    return switch (intake.take(campaign, responses, Collector.of(caller), Language.of(headers))) {
      case BatchResult result -> answer(result);
      case BatchOutcome.WrongSize(var max) -> throw SurveyProblem.WRONG_BATCH_SIZE.with(max);
    };
  }

  private static RestResponse<BatchResult> answer(BatchResult result) {
    var answer = RestResponse.ResponseBuilder.ok(result);
    if (result.wantsRepeat()) {
      answer.header(HttpHeaders.RETRY_AFTER, "5");
    }
    return answer.build();
  }
}
