package vn.langnghe.survey.intake;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.CheckedBy;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.campaign.OpenCampaigns;
import vn.langnghe.survey.response.RevisionTag;
import vn.langnghe.survey.response.SubmittedResponse;

/**
 * Where portals, kiosks and apps send answers. A request waits for its commit without a thread (ADR
 * 0011), so nothing between here and the queue may block.
 */
@Path("/api/v1/campaigns/{campaign}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phiếu trả lời / Responses")
public class ResponseResource {

  private final ResponseIntake intake;
  private final Caller caller;

  public ResponseResource(ResponseIntake intake, Caller caller) {
    this.intake = intake;
    this.caller = caller;
  }

  @POST
  @NonBlocking
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Gửi một phiếu trả lời / Send one response",
      description =
          "Vai trò survey-collector. Biên nhận chỉ được trả sau khi phiếu đã lưu bền vững. Gửi lại"
              + " cùng mã và cùng nội dung thì nhận lại biên nhận cũ. Mọi lỗi được nêu một lần trong"
              + " errors[]. / Role survey-collector. The receipt is given only when the response is"
              + " durable. A repeat with the same id and content gets the first receipt. All faults"
              + " are named at once in errors[].")
  @APIResponse(responseCode = "201", description = "Đã nhận / Accepted")
  @APIResponse(responseCode = "200", description = "Đã nhận từ trước / Accepted before")
  @APIResponse(responseCode = "400", description = "`broken-json`, `invalid-input`")
  @APIResponse(responseCode = "403", description = "`forbidden`, `not-your-agency`")
  @APIResponse(responseCode = "404", description = "`unknown-campaign`")
  @APIResponse(responseCode = "409", description = "`response-conflict`")
  @APIResponse(responseCode = "413", description = "`too-large`")
  @APIResponse(
      responseCode = "422",
      description =
          "`missing-field`, `campaign-not-open`, `campaign-closed`, `occurred-before-campaign`,"
              + " `occurred-in-future`, `unknown-agency`, `agency-not-active`,"
              + " `agency-not-in-campaign`, `channel-not-allowed`, `no-answers`, `unknown-item`,"
              + " `score-out-of-range`, `unknown-stratum`, `unknown-stratum-value`;"
              + " nhiều loại lỗi / several kinds: `invalid-response`")
  @APIResponse(responseCode = "503", description = "`busy`, `storage-unavailable`: Retry-After")
  public CompletionStage<RestResponse<Receipt>> submit(
      @CheckedBy(value = OpenCampaigns.class, code = CodeKind.CAMPAIGN) String campaign,
      @Nullable SubmittedResponse response) {
    if (response == null) {
      throw SurveyProblem.MALFORMED_RESPONSE.with();
    }
    return intake
        .take(campaign, response, Collector.of(caller))
        .thenApply(ResponseResource::answer);
  }

  @GET
  @RunOnVirtualThread
  @Path("/{id}")
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Biên nhận của một phiếu / The receipt of one response",
      description =
          "Vai trò survey-collector. Cho biết phiếu đã được lưu chưa; không trả lại câu trả lời."
              + " ETag là số hiệu bản hiện tại. / Role survey-collector. Tells whether a response is"
              + " stored; gives no answers. ETag is the current revision.")
  @APIResponse(responseCode = "200", description = "Biên nhận / The receipt")
  @APIResponse(responseCode = "404", description = "`unknown-response`")
  public RestResponse<Receipt> receipt(@Code(CodeKind.CAMPAIGN) String campaign, UUID id) {
    var stored =
        intake
            .receipt(campaign, id, Collector.of(caller))
            .orElseThrow(() -> SurveyProblem.UNKNOWN_RESPONSE.with(id));
    return RestResponse.ResponseBuilder.ok(stored.receipt())
        .header(HttpHeaders.ETAG, RevisionTag.of(stored.revision()))
        .build();
  }

  private static RestResponse<Receipt> answer(IntakeResult result) {
    return switch (result) {
      case IntakeResult.Accepted(var receipt) ->
          RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
              .header(
                  HttpHeaders.LOCATION,
                  "/api/v1/campaigns/" + receipt.campaign() + "/responses/" + receipt.id())
              .build();
      case IntakeResult.AlreadyAccepted(var receipt) -> RestResponse.ok(receipt);
      case IntakeResult.Refused refused -> throw IntakeProblems.of(refused);
    };
  }
}
