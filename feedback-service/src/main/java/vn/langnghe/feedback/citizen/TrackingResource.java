package vn.langnghe.feedback.citizen;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.feedback.refusal.FeedbackProblem;
import vn.langnghe.runtime.access.Caller;

/** The citizen's side of a case, with nothing but the tracking code. */
@Path("/api/v1/tracking/{code}")
@Tag(name = "Citizens")
@APIResponse(responseCode = "200", description = "The case as its citizen may see it")
@APIResponse(responseCode = "404", description = "unknown-tracking-code")
@APIResponse(responseCode = "429", description = "too-many-attempts")
@PermitAll
@RunOnVirtualThread
public class TrackingResource {

  private final CitizenVoice voice;
  private final TrackingAttempts attempts;
  private final Caller caller;

  public TrackingResource(CitizenVoice voice, TrackingAttempts attempts, Caller caller) {
    this.voice = voice;
    this.attempts = attempts;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(summary = "Where a case stands, and its answer")
  public TrackedCase track(@PathParam("code") String code, @Context HttpServerRequest request) {
    var source = admitted(request);
    return voice.tracked(code).orElseThrow(() -> wrongCode(source));
  }

  @PUT
  @Path("/rating")
  @PermitAll
  @Operation(summary = "Rates the handling, or changes the rating")
  @APIResponse(responseCode = "409", description = "wrong-state, too-late")
  public TrackedCase rate(
      @PathParam("code") String code,
      @NotNull @Valid VoiceRequests.Rating rating,
      @Context HttpServerRequest request) {
    var source = admitted(request);
    return done(voice.rate(code, rating), source);
  }

  @POST
  @Path("/reopening")
  @PermitAll
  @Operation(summary = "Asks for another answer")
  @APIResponse(responseCode = "409", description = "wrong-state, too-late, reopened-too-often")
  public TrackedCase reopen(
      @PathParam("code") String code,
      @NotNull @Valid VoiceRequests.Reopening reopening,
      @Context HttpServerRequest request) {
    var source = admitted(request);
    return done(voice.reopen(code, reopening), source);
  }

  private TrackedCase done(VoiceResult result, String source) {
    return switch (result) {
      case VoiceResult.Done(var tracked) -> tracked;
      case VoiceResult.UnknownCode() -> throw wrongCode(source);
      case VoiceResult.WrongState(var action, var state) ->
          throw FeedbackProblem.wrongState(action, state);
      case VoiceResult.TooLate(var until) -> throw FeedbackProblem.TOO_LATE.with(until);
      case VoiceResult.TooOften(var times) -> throw FeedbackProblem.REOPENED_TOO_OFTEN.with(times);
    };
  }

  /** Signed in: the account. Not signed in: the address, for want of anything better. */
  private String admitted(HttpServerRequest request) {
    var account = caller.name();
    var source = account.isEmpty() ? "@" + request.remoteAddress().hostAddress() : account;
    if (attempts.exhausted(source)) {
      throw FeedbackProblem.TOO_MANY_ATTEMPTS
          .with()
          .header("Retry-After", Long.toString(attempts.retryAfterSeconds()));
    }
    return source;
  }

  private RuntimeException wrongCode(String source) {
    attempts.wrongCode(source);
    return FeedbackProblem.UNKNOWN_TRACKING_CODE.with();
  }
}
