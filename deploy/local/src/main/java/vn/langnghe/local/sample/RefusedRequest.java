package vn.langnghe.local.sample;

import java.io.IOException;

/** A service answered, but not with success. */
final class RefusedRequest extends IOException {
  private final int status;
  private final String code;

  RefusedRequest(String request, int status, String code, String body) {
    super(request + " -> " + status + " " + body);
    this.status = status;
    this.code = code;
  }

  /**
   * Whether the same request may succeed a little later: the service starts, or follows a topic.
   */
  boolean mayPass() {
    return status >= 500
        || status == 401
        || status == 429
        || code.startsWith("unknown-")
        || code.endsWith("-unknown");
  }
}
