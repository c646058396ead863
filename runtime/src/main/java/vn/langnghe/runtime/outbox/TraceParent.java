package vn.langnghe.runtime.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.wire.CloudEventHeaders;

/** The W3C trace that the request in hand belongs to. */
@Singleton
public class TraceParent {

  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private final CurrentVertxRequest request;

  TraceParent(CurrentVertxRequest request) {
    this.request = request;
  }

  /** Null where no request is served on this thread, or none that says its trace well. */
  public @Nullable String current() {
    var context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    return context == null
        ? null
        : valid(context.request().getHeader(CloudEventHeaders.TRACE_PARENT));
  }

  static @Nullable String valid(@Nullable String header) {
    return header != null && VALID.matcher(header).matches() ? header : null;
  }
}
