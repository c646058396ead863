package vn.langnghe.testkit.contract;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a service, as its client got it.
 *
 * @param method of the request
 * @param path of the request, without the query
 * @param status HTTP status
 * @param mediaType Content-Type without its parameters; null where the answer has none
 * @param body empty where the answer has none, or where it never ends
 */
public record Answered(
    String method, String path, int status, @Nullable String mediaType, String body) {

  public static Answered of(
      String method, String path, int status, @Nullable String contentType, String body) {
    return new Answered(
        method,
        path,
        status,
        contentType == null || contentType.isBlank()
            ? null
            : contentType.replaceFirst(";.*", "").strip(),
        body);
  }

  boolean isProblem() {
    return status >= 400;
  }

  boolean isJson() {
    return mediaType != null
        && (mediaType.equals("application/json") || mediaType.endsWith("+json"));
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status + " " + mediaType;
  }
}
