package vn.langnghe.testkit.planted.other;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.sse.SseEventSink;

/** Leaves HEAD without an end. */
@Path("/api/v1/planted/stream")
public class EndlessResource {

  @GET
  public void follow(SseEventSink sink) {
    sink.close();
  }
}
