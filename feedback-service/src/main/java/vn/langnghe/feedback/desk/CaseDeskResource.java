package vn.langnghe.feedback.desk;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.FeedbackProblem;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseStatus;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.HttpProblems;

/** What the officer does. Repeating an action gives the same answer again. */
@Path("/api/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cán bộ / Officers")
@APIResponse(
    responseCode = "200",
    description = "Đã làm, bây giờ hoặc từ trước / Done, now or before")
@APIResponse(responseCode = "404", description = "`case-not-found`")
@APIResponse(responseCode = "409", description = "`wrong-state`, `stale-revision`")
@APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
@RolesAllowed(Roles.CASE_OFFICER)
@RunOnVirtualThread
public class CaseDeskResource {

  private static final String PUBLISHING_FAULTS = "`wrong-state`, `stale-revision`, `names-sender`";

  private final CaseDesk desk;
  private final Caller caller;

  public CaseDeskResource(CaseDesk desk, Caller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @POST
  @Path("/taking-in-charge")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Nhận xử lý một phản ánh đang chờ / Take a waiting case in charge",
      description =
          "Vai trò case-officer. Làm lại cùng một việc thì nhận lại câu trả lời cũ. / Role"
              + " case-officer. An action done again gets the same answer again.")
  public CaseStatus takeInCharge(
      UUID id, @RequestBody(required = false) @Valid DeskRequests.@Nullable TakingInCharge taking) {
    var given = taking == null ? new DeskRequests.TakingInCharge(null) : taking;
    return done(desk.takeInCharge(id, given, Actor.of(caller)));
  }

  @POST
  @Path("/forwarding")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Chuyển phản ánh đến cơ quan có thẩm quyền / Forward a case to where it belongs",
      description =
          "Vai trò case-officer. Thời hạn của cơ quan mới tính lại từ lúc chuyển. / Role"
              + " case-officer. The days of the new agency start with the forwarding.")
  @APIResponse(responseCode = "422", description = "`unknown-agency`, `same-agency`")
  public CaseStatus forward(UUID id, @NotNull @Valid DeskRequests.Forwarding forwarding) {
    return done(desk.forward(id, forwarding, Actor.of(caller)));
  }

  @POST
  @Path("/refusal")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Từ chối một phản ánh đang chờ / Refuse a waiting case",
      description =
          "Vai trò case-officer. Sau hai ngày làm việc thì bị tính là trễ. / Role case-officer."
              + " After two working days it counts as late.")
  public CaseStatus refuse(UUID id, @NotNull @Valid DeskRequests.Refusal refusal) {
    return done(desk.refuse(id, refusal, Actor.of(caller)));
  }

  @POST
  @Path("/answer")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Trả lời một phản ánh đang xử lý / Answer a case in progress",
      description =
          "Vai trò case-officer. Người gửi đọc câu trả lời bằng mã tra cứu. / Role case-officer. The"
              + " citizen reads the answer with the tracking code.")
  public CaseStatus answer(UUID id, @NotNull @Valid DeskRequests.Answer answer) {
    return done(desk.answer(id, answer, Actor.of(caller)));
  }

  @POST
  @Path("/publication")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Công khai nội dung và câu trả lời đã biên tập / Publish the redacted answer",
      description =
          "Vai trò case-officer. Một người đã bỏ mọi thông tin cá nhân khỏi hai đoạn này. / Role"
              + " case-officer. A person has taken everything personal out of both texts.")
  @APIResponse(responseCode = "409", description = PUBLISHING_FAULTS)
  public CaseStatus publish(UUID id, @NotNull @Valid DeskRequests.Publication publication) {
    return done(desk.publish(id, publication, Actor.of(caller)));
  }

  @POST
  @Path("/publication-correction")
  @Reach(AGENCY_OF_CONTENT)
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(
      summary = "Thay nội dung đã công khai / Replace published texts",
      description =
          "Vai trò case-officer. Nội dung cũ bị xóa hẳn; lịch sử giữ lại việc sửa và lý do, không"
              + " giữ nội dung. / Role case-officer. The old texts are gone for good; the history"
              + " keeps that they were corrected, and why, not the texts.")
  @APIResponse(responseCode = "409", description = PUBLISHING_FAULTS)
  public CaseStatus correctPublication(
      UUID id, @NotNull @Valid DeskRequests.Correction correction) {
    return done(desk.correctPublication(id, correction, Actor.of(caller)));
  }

  @POST
  @Path("/publication-withdrawal")
  @Reach(AGENCY_OF_CONTENT)
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(
      summary = "Rút nội dung đã công khai / Withdraw published texts",
      description =
          "Vai trò case-officer. Nội dung công khai bị xóa hẳn, người gửi vẫn đọc được câu trả lời;"
              + " có thể công khai lại. / Role case-officer. The public texts are gone for good, the"
              + " citizen still reads the answer; they can be published again.")
  public CaseStatus withdrawPublication(
      UUID id, @NotNull @Valid DeskRequests.Withdrawal withdrawal) {
    return done(desk.withdrawPublication(id, withdrawal, Actor.of(caller)));
  }

  private static CaseStatus done(DeskResult result) {
    return switch (result) {
      case DeskResult.Done(var status) -> status;
      case DeskResult.NotFound() -> throw FeedbackProblem.CASE_NOT_FOUND.with();
      case DeskResult.OtherAgency(var agency) -> throw HttpProblems.OTHER_AGENCY.with(agency);
      case DeskResult.WrongState(var action, var state) ->
          throw FeedbackProblem.wrongState(action, state);
      case DeskResult.StaleRevision(var revision) ->
          throw FeedbackProblem.STALE_REVISION.with(revision);
      case DeskResult.UnknownAgency(var agency) ->
          throw FeedbackProblem.UNKNOWN_AGENCY.with(agency);
      case DeskResult.NamesSender(var traces) -> throw FeedbackProblem.namesSender(traces);
      case DeskResult.SameAgency(var agency) -> throw FeedbackProblem.SAME_AGENCY.with(agency);
    };
  }
}
