package vn.langnghe.feedback.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.feedback.casework.Actor;
import vn.langnghe.feedback.refusal.FeedbackProblem;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;

/** What the officer does. Repeating an action gives the same answer again. */
@Path("/api/v1/cases")
@Tag(name = "Officers")
@APIResponse(responseCode = "200", description = "Done, now or before")
@APIResponse(responseCode = "404", description = "case-not-found")
@APIResponse(responseCode = "409", description = "wrong-state, stale-revision")
@RolesAllowed(Roles.CASE_OFFICER)
@RunOnVirtualThread
public class CaseDeskResource {

  private final CaseDesk desk;
  private final Caller caller;

  public CaseDeskResource(CaseDesk desk, Caller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/taking-in-charge")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "Takes a waiting case in charge")
  public CaseStatus takeInCharge(
      @PathParam("id") UUID id, @Valid DeskRequests.@Nullable TakingInCharge taking) {
    var given = taking == null ? new DeskRequests.TakingInCharge(null) : taking;
    return done(desk.takeInCharge(id, given, actor()));
  }

  @POST
  @Path("/{id}/forwarding")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "Forwards a case to the agency it belongs to, whose days start now")
  @APIResponse(responseCode = "422", description = "unknown-agency, same-agency")
  public CaseStatus forward(
      @PathParam("id") UUID id, @NotNull @Valid DeskRequests.Forwarding forwarding) {
    return done(desk.forward(id, forwarding, actor()));
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "Refuses a waiting case; after two working days it counts as late")
  public CaseStatus refuse(@PathParam("id") UUID id, @NotNull @Valid DeskRequests.Refusal refusal) {
    return done(desk.refuse(id, refusal, actor()));
  }

  @POST
  @Path("/{id}/answer")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "Answers a case in progress")
  public CaseStatus answer(@PathParam("id") UUID id, @NotNull @Valid DeskRequests.Answer answer) {
    return done(desk.answer(id, answer, actor()));
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.CASE_OFFICER)
  @Operation(summary = "Publishes the subject and answer that a person has redacted")
  public CaseStatus publish(
      @PathParam("id") UUID id, @NotNull @Valid DeskRequests.Publication publication) {
    return done(desk.publish(id, publication, actor()));
  }

  private static CaseStatus done(DeskResult result) {
    return switch (result) {
      case DeskResult.Done(var status) -> status;
      case DeskResult.NotFound() -> throw FeedbackProblem.CASE_NOT_FOUND.with();
      case DeskResult.WrongState(var action, var state) ->
          throw FeedbackProblem.wrongState(action, state);
      case DeskResult.StaleRevision(var revision) ->
          throw FeedbackProblem.STALE_REVISION.with(revision);
      case DeskResult.UnknownAgency(var agency) ->
          throw FeedbackProblem.UNKNOWN_AGENCY.with(agency);
      case DeskResult.SameAgency(var agency) -> throw FeedbackProblem.SAME_AGENCY.with(agency);
    };
  }

  private Actor actor() {
    return new Actor(caller.name(), caller.agency().orElse(null));
  }
}
