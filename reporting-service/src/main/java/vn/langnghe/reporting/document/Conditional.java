package vn.langnghe.reporting.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers with a document, or with 304 where the reader already has it. */
public final class Conditional {

  /** Long enough to absorb a crowd, short enough to be called live. */
  public static final String LIVE = "public, max-age=1, must-revalidate";

  /** What was published for good does not change; a day lets a corrected name through. */
  private static final String FROZEN = "public, max-age=86400, immutable";

  private Conditional() {}

  public static boolean acceptsGzip(@Nullable String acceptEncoding) {
    return Encodings.acceptGzip(acceptEncoding);
  }

  public static Response live(Document document, HttpHeaders headers) {
    return answer(document, headers, LIVE).build();
  }

  public static Response frozen(Document document, HttpHeaders headers) {
    return answer(document, headers, FROZEN).build();
  }

  private static Response.ResponseBuilder answer(
      Document document, HttpHeaders headers, String cacheControl) {
    boolean gzip = acceptsGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    var ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    Response.ResponseBuilder answer;
    if (ifNoneMatch != null && document.matches(ifNoneMatch)) {
      answer = Response.notModified();
    } else {
      answer =
          Response.ok(gzip ? document.gzip() : document.plain())
              .header(HttpHeaders.CONTENT_TYPE, document.mediaType());
      if (gzip) {
        answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
    }
    return answer
        .header(HttpHeaders.ETAG, document.entityTag(gzip))
        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }
}
