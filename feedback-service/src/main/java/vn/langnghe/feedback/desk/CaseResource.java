package vn.langnghe.feedback.desk;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.feedback.FeedbackProblem;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.CaseFilter;
import vn.langnghe.feedback.casework.PageCursor;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;

/** What the officer reads: only cases of the agency in the token. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cán bộ / Officers")
@RolesAllowed(Roles.CASE_OFFICER)
@RunOnVirtualThread
public class CaseResource {

  private static final int MAX_PAGE = 100;
  private static final String STATES = "RECEIVED|IN_PROGRESS|ANSWERED|PUBLISHED|REFUSED";

  private final CaseReading reading;
  private final Caller caller;

  public CaseResource(CaseReading reading, Caller caller) {
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Phản ánh của cơ quan, mới nhất trước / The agency's cases, newest first",
      description =
          "Vai trò case-officer; chỉ thấy phản ánh của cơ quan trong mã truy cập. / Role"
              + " case-officer; only cases of the agency in the token.")
  @APIResponse(responseCode = "200", description = "Một trang / A page of cases")
  @APIResponse(responseCode = "400", description = "`broken-cursor`, `invalid-input`")
  public CasePage list(
      @QueryParam("state") @Pattern(regexp = STATES) @Nullable String state,
      @QueryParam("overdue") @Pattern(regexp = "true|false") @Nullable String overdue,
      @QueryParam("agency") @Code(CodeKind.AGENCY) @Nullable String agency,
      @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MAX_PAGE) int limit) {
    var filter =
        new CaseFilter(
            state == null ? null : CaseState.valueOf(state),
            overdue == null ? null : Boolean.valueOf(overdue),
            agency,
            cursor == null ? null : parsed(cursor),
            limit);
    return reading.page(filter, Actor.of(caller));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Reach(AGENCY_OF_CONTENT)
  @Operation(
      summary = "Một phản ánh với nội dung và quá trình xử lý / One case with its text and history",
      description =
          "Vai trò case-officer. Có tên người gửi, không có địa chỉ và điện thoại. / Role"
              + " case-officer. The sender's name, but no address and no telephone number.")
  @APIResponse(responseCode = "200", description = "Phản ánh / The case")
  @APIResponse(responseCode = "404", description = "`case-not-found`")
  public CaseDetail one(UUID id) {
    return reading.detail(id, Actor.of(caller)).orElseThrow(FeedbackProblem.CASE_NOT_FOUND::with);
  }

  private static PageCursor parsed(String cursor) {
    return PageCursor.parse(cursor).orElseThrow(FeedbackProblem.BROKEN_CURSOR::with);
  }
}
