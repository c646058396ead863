package vn.langnghe.feedback.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.CaseState;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.casework.PageCursor;
import vn.langnghe.feedback.refusal.FeedbackProblem;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;

/** What the officer reads: only cases of the agency in the token. */
@Path("/api/v1/cases")
@Tag(name = "Officers")
@RolesAllowed(Roles.CASE_OFFICER)
@RunOnVirtualThread
public class CaseListResource {

  private static final int MOST = 100;
  private static final String STATES = "RECEIVED|IN_PROGRESS|ANSWERED|PUBLISHED|REFUSED";

  private final CaseReading reading;
  private final Caller caller;

  public CaseListResource(CaseReading reading, Caller caller) {
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "The agency's cases, newest first")
  @APIResponse(responseCode = "200", description = "A page of cases")
  @APIResponse(responseCode = "400", description = "broken-cursor, invalid-input")
  public CasePage list(
      @QueryParam("state") @Pattern(regexp = STATES) @Nullable String state,
      @QueryParam("overdue") @Pattern(regexp = "true|false") @Nullable String overdue,
      @QueryParam("agency") @Pattern(regexp = "[A-Za-z0-9.-]{1,40}") @Nullable String agency,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
    var filter =
        new CaseFilter(
            state == null ? null : CaseState.valueOf(state),
            overdue == null ? null : Boolean.valueOf(overdue),
            agency,
            cursor == null ? null : parsed(cursor),
            limit);
    return reading.page(filter, actor());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "One case with its text, the sender's name and its history")
  @APIResponse(responseCode = "200", description = "The case")
  @APIResponse(
      responseCode = "404",
      description = "case-not-found: no such case among those of the agency")
  public CaseDetail one(@PathParam("id") UUID id) {
    return reading.detail(id, actor()).orElseThrow(FeedbackProblem.CASE_NOT_FOUND::with);
  }

  private static PageCursor parsed(String cursor) {
    return PageCursor.parse(cursor).orElseThrow(FeedbackProblem.BROKEN_CURSOR::with);
  }

  private Actor actor() {
    return new Actor(caller.name(), caller.agency().orElse(null));
  }
}
