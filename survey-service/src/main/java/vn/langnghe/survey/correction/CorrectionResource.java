package vn.langnghe.survey.correction;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CorrectionReason;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.survey.correction.ResponseCorrections.Target;
import vn.langnghe.survey.response.RevisionTag;

/** Corrects what was sent, takes it back, and shows everything that was ever done to it. */
@Path("/api/v1/campaigns/{campaign}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Phiếu trả lời / Responses")
public class CorrectionResource {

  private final ResponseCorrections corrections;
  private final Caller caller;

  public CorrectionResource(ResponseCorrections corrections, Caller caller) {
    this.corrections = corrections;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.SURVEY_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Sửa một phiếu đã nhận / Correct a response",
      description =
          "Vai trò survey-manager, tài khoản không gắn với cơ quan. If-Match là số hiệu bản hiện"
              + " tại, ví dụ \"1\". Sửa được cả khi đợt khảo sát đã đóng; nội dung mới được kiểm tra"
              + " như lúc gửi. Bản cũ được giữ mãi. / Role survey-manager, an account without an"
              + " agency. If-Match is the current revision, such as \"1\". Also after the campaign"
              + " has closed; checked as a submission. Old revisions are kept for ever.")
  @APIResponse(responseCode = "200", description = "Đã sửa, hoặc đã sửa như vậy từ trước / Stored")
  @APIResponse(responseCode = "403", description = "`forbidden`, `province-only`")
  @APIResponse(responseCode = "404", description = "`unknown-campaign`, `unknown-response`")
  @APIResponse(responseCode = "409", description = "`response-withdrawn`")
  @APIResponse(responseCode = "412", description = "`stale-revision`")
  @APIResponse(responseCode = "422", description = "như khi gửi / as for a submission")
  @APIResponse(responseCode = "428", description = "`revision-required`")
  @APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
  public RestResponse<RevisionReceipt> correct(
      @Code(CodeKind.CAMPAIGN) String campaign,
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
      @Nullable CorrectedResponse corrected) {
    var target = new Target(campaign, id, RevisionTag.read(ifMatch));
    return answer(corrections.correct(target, corrected, Corrector.of(caller)));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.SURVEY_MANAGER, Roles.SURVEY_COLLECTOR})
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Rút một phiếu đã nhận / Withdraw a response",
      description =
          "Vai trò survey-manager (tài khoản không gắn với cơ quan), hoặc chính tài khoản"
              + " survey-collector đã gửi với lý do DUPLICATE hoặc CONSENT_WITHDRAWN. Phiếu đã rút"
              + " không tính vào chỉ số nào nữa; lịch sử vẫn giữ. / Role survey-manager (an account"
              + " without an agency), or the survey-collector account that sent it with DUPLICATE or"
              + " CONSENT_WITHDRAWN. It counts in no index any more; the history stays.")
  @APIResponse(responseCode = "200", description = "Đã rút, hoặc đã rút từ trước / Withdrawn")
  @APIResponse(responseCode = "403", description = "`forbidden`, `not-your-response`")
  @APIResponse(responseCode = "404", description = "`unknown-response`")
  @APIResponse(responseCode = "412", description = "`stale-revision`")
  @APIResponse(responseCode = "422", description = "`missing-field`, `unknown-reason`")
  @APIResponse(responseCode = "428", description = "`revision-required`")
  @APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
  public RestResponse<RevisionReceipt> withdraw(
      @Code(CodeKind.CAMPAIGN) String campaign,
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
      @Parameter(schema = @Schema(implementation = CorrectionReason.class))
          @QueryParam("reason")
          @Size(max = 40)
          @Nullable String reason) {
    var target = new Target(campaign, id, RevisionTag.read(ifMatch));
    return answer(corrections.withdraw(target, reason, Corrector.of(caller)));
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Roles.SURVEY_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Lịch sử của một phiếu / The history of a response",
      description =
          "Vai trò survey-manager, tài khoản không gắn với cơ quan. Mọi bản từ cũ đến mới: ai, khi"
              + " nào, vì sao, nội dung; không có danh tính người trả lời. ETag là bản hiện tại."
              + " / Role survey-manager, an account without an agency. Every revision, oldest first:"
              + " who, when, why, what; no identity of the respondent. ETag is the current one.")
  @APIResponse(responseCode = "200", description = "Lịch sử / The history")
  @APIResponse(responseCode = "404", description = "`unknown-campaign`, `unknown-response`")
  public RestResponse<List<RevisionView>> history(
      @Code(CodeKind.CAMPAIGN) String campaign, UUID id) {
    return switch (corrections.history(campaign, id)) {
      case HistoryResult.Found(var revisions, var current) ->
          RestResponse.ResponseBuilder.ok(revisions)
              .header(HttpHeaders.ETAG, RevisionTag.of(current))
              .build();
      case CorrectionResult.Refused refused -> throw CorrectionProblems.of(refused);
    };
  }

  private static RestResponse<RevisionReceipt> answer(CorrectionResult result) {
    return switch (result) {
      case CorrectionResult.Stored(var receipt) ->
          RestResponse.ResponseBuilder.ok(receipt)
              .header(HttpHeaders.ETAG, RevisionTag.of(receipt.revision()))
              .build();
      case CorrectionResult.Refused refused -> throw CorrectionProblems.of(refused);
    };
  }
}
