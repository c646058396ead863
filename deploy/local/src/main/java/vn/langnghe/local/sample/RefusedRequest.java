package vn.langnghe.local.sample;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A service answered, but not with success. */
final class RefusedRequest extends IOException {
  /** What a service learns from topics, a moment after another service said it. */
  private static final Set<String> LEARNED_LATER = Set.of("unknown-agency", "unknown-campaign");

  private final int status;
  private final List<String> codes;

  RefusedRequest(String request, int status, List<String> codes, String body) {
    super(request + " -> " + status + " " + body);
    this.status = status;
    this.codes = List.copyOf(codes);
  }

  boolean notFound() {
    return status == 404;
  }

  /**
   * Whether the same request may succeed a little later: the service starts, or follows a topic.
   */
  boolean mayPass() {
    return status >= 500
        || status == 401
        || status == 429
        || (!codes.isEmpty() && LEARNED_LATER.containsAll(codes));
  }
}
