package vn.langnghe.feedback.citizen;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.langnghe.feedback.FeedbackProblem;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.client.ClientNetwork;
import vn.langnghe.runtime.header.Confidential;

/** The citizen's side of a case, with nothing but the tracking code. */
@Path("/api/v1/tracking/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Người dân / Citizens")
@APIResponse(
    responseCode = "200",
    description = "Phản ánh như người gửi được thấy / The case as its citizen may see it")
@APIResponse(responseCode = "404", description = "`unknown-tracking-code`")
@APIResponse(responseCode = "429", description = "`too-many-attempts`: Retry-After")
@APIResponse(responseCode = "503", description = "`unavailable`: Retry-After")
@PermitAll
@Confidential
@RunOnVirtualThread
public class TrackingResource {

  private final CaseTracking tracking;
  private final TrackingAttempts attempts;

  public TrackingResource(CaseTracking tracking, TrackingAttempts attempts) {
    this.tracking = tracking;
    this.attempts = attempts;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Phản ánh đến đâu rồi, và câu trả lời / Where a case stands, and its answer",
      description =
          "Mã tra cứu là chìa khóa duy nhất, không cần đăng nhập. / The tracking code is the only"
              + " key; no signing in.")
  public TrackedCase track(@Size(max = 5000) String code, @Context HttpServerRequest request) {
    return tracking.tracked(code).orElseThrow(() -> wrongCode(request));
  }

  @PUT
  @Path("/rating")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Đánh giá việc xử lý, hoặc đổi đánh giá / Rate the handling, or change the rating",
      description =
          "Mã tra cứu là chìa khóa duy nhất. Lời nhận xét được niêm phong, không công khai. / The"
              + " tracking code is the only key. The comment is kept sealed, never published.")
  @APIResponse(responseCode = "409", description = "`wrong-state`, `too-late`")
  public TrackedCase rate(
      @Size(max = 5000) String code,
      @NotNull @Valid TrackingRequests.Rating rating,
      @Context HttpServerRequest request) {
    return done(tracking.rate(code, rating), request);
  }

  @POST
  @Path("/reopening")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Đề nghị xem xét lại / Ask for another answer",
      description =
          "Mã tra cứu là chìa khóa duy nhất. Số lần và thời hạn có giới hạn. / The tracking code is"
              + " the only key. How often and how long is limited.")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-state`, `too-late`, `reopened-too-often`")
  public TrackedCase reopen(
      @Size(max = 5000) String code,
      @NotNull @Valid TrackingRequests.Reopening reopening,
      @Context HttpServerRequest request) {
    return done(tracking.reopen(code, reopening), request);
  }

  private TrackedCase done(TrackingResult result, HttpServerRequest request) {
    return switch (result) {
      case TrackingResult.Done(var tracked) -> tracked;
      case TrackingResult.UnknownCode() -> throw wrongCode(request);
      case TrackingResult.WrongState(var action, var state) ->
          throw FeedbackProblem.wrongState(action, state);
      case TrackingResult.TooLate(var until) -> throw FeedbackProblem.TOO_LATE.with(until);
      case TrackingResult.TooOften(var times) ->
          throw FeedbackProblem.REOPENED_TOO_OFTEN.with(times);
    };
  }

  /**
   * A right code never comes here: whoever guesses shuts out nobody else at the same address. Who
   * is signed in does not matter: an account along changes nothing, nor does one that has expired.
   */
  private RuntimeException wrongCode(HttpServerRequest request) {
    var source = ClientNetwork.of(request);
    if (attempts.exhausted(source)) {
      return FeedbackProblem.TOO_MANY_ATTEMPTS
          .with()
          .header("Retry-After", Long.toString(attempts.retryAfterSeconds()));
    }
    attempts.wrongCode(source);
    return FeedbackProblem.UNKNOWN_TRACKING_CODE.with();
  }
}
