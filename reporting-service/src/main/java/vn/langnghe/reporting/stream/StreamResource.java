package vn.langnghe.reporting.stream;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.reporting.ReportingProblem;
import vn.langnghe.reporting.catalogue.RequestReader;
import vn.langnghe.reporting.document.JsonBytes;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.client.ClientNetwork;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.problem.ProblemException;

/** A ranking as it moves. */
@Path("/api/v1/indexes/{index}/stream")
@Tag(name = "Kết quả / Scores")
public class StreamResource {

  private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
  private static final String RETRY_SECONDS = "120";

  private final Broadcast broadcast;
  private final RequestReader request;
  private final JsonBytes json;

  StreamResource(Broadcast broadcast, RequestReader request, JsonBytes json) {
    this.broadcast = broadcast;
    this.request = request;
    this.json = json;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @RunOnVirtualThread
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followRanking",
      summary =
          "Theo dõi bảng xếp hạng: mỗi sự kiện `scores` mang các hàng và hạng đã đổi / Events named"
              + " `scores`, each with the rows and ranks that changed",
      description =
          "Sự kiện đầu đến ngay: toàn bộ, hoặc những gì đổi sau `since` (`position` của bảng xếp"
              + " hạng) hay sau header Last-Event-ID. Cứ 15 giây có một dòng chú thích giữ kết nối."
              + " Người đọc chậm nhận ít sự kiện hơn, đã gộp. / The first event comes at once:"
              + " everything, or what changed after `since` (the ranking's `position`) or after the"
              + " header Last-Event-ID. A comment keeps the connection open every 15 seconds. A"
              + " slow reader gets fewer, merged events.")
  @APIResponse(
      responseCode = "200",
      description = "Luồng sự kiện / The stream",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Update.class)))
  @APIResponse(responseCode = "400", description = "`unknown-period`, `parent-needed`")
  @APIResponse(responseCode = "404", description = "`unknown-index`, `unknown-agency`")
  @APIResponse(responseCode = "429", description = "`too-many-streams-from-client`: Retry-After")
  @APIResponse(responseCode = "503", description = "`too-many-streams`: Retry-After")
  public void follow(
      @Code(CodeKind.INDEX) String index,
      @BeanParam @Valid Following following,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerRequest client) {
    var topic = topic(index, following);
    var subscriber = new Subscriber(sink, sse, json, gone -> broadcast.leave(topic, gone));
    // The framework tells only a broadcaster that a client has left.
    var farewell = sse.newBroadcaster();
    farewell.onClose(closed -> broadcast.leave(topic, subscriber));
    farewell.register(sink);
    client
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
    var admission =
        broadcast.join(topic, subscriber, ClientNetwork.of(client), following.position());
    switch (admission) {
      case ADMITTED -> {}
      case FULL -> throw later(ReportingProblem.TOO_MANY_STREAMS);
      case TOO_MANY_FROM_CLIENT -> throw later(ReportingProblem.TOO_MANY_STREAMS_FROM_CLIENT);
    }
  }

  /** What never ends has no length to tell: the answer to HEAD ends at once and takes no place. */
  @HEAD
  @PermitAll
  @Reach(NONE)
  @RunOnVirtualThread
  @Operation(hidden = true)
  public Response describe(
      @Code(CodeKind.INDEX) String index, @BeanParam @Valid Following following) {
    topic(index, following);
    return Response.ok()
        .type(MediaType.SERVER_SENT_EVENTS_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private RankingFollowers.Topic topic(String index, Following following) {
    return new RankingFollowers.Topic(
        request.index(index),
        request.parent(following.parent()),
        request.period(following.period()));
  }

  private static ProblemException later(ReportingProblem problem) {
    return problem.with().header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  /**
   * What is followed, and from where.
   *
   * @param parent agency above
   * @param period the period
   * @param since position of the ranking that the reader has
   * @param lastEventId id of the last event that the reader got, sent by browsers that reconnect
   */
  public record Following(
      @QueryParam("parent") @Size(max = 40) @Nullable String parent,
      @QueryParam("period") @Size(max = 40) @Nullable String period,
      @QueryParam("since") @Size(max = 200) @Nullable String since,
      @HeaderParam("Last-Event-ID") @Size(max = 200) @Nullable String lastEventId) {

    /** An id that is none of ours is as good as none: the reader gets everything. */
    @Nullable Long position() {
      var text = lastEventId == null ? since : lastEventId;
      return text == null || !POSITION.matcher(text).matches() ? null : Long.valueOf(text);
    }
  }
}
