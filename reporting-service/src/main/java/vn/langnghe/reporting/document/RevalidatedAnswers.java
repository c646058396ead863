package vn.langnghe.reporting.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Makes of what a resource returns, a {@link Document} or a record, the bytes that are sent, or 304
 * where the reader already has them. Problems pass as they are.
 */
@Provider
@Revalidated
public class RevalidatedAnswers implements ContainerResponseFilter {

  private static final int OK = Status.OK.getStatusCode();
  private static final int NOT_MODIFIED = Status.NOT_MODIFIED.getStatusCode();

  private final JsonBytes json;

  RevalidatedAnswers(JsonBytes json) {
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != OK) {
      return;
    }
    var document =
        response.getEntity() instanceof Document prepared
            ? prepared
            : Document.current(json.write(response.getEntity()));
    boolean gzip = Encodings.acceptGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    if (document.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      response.setEntity(null);
      response.setStatus(NOT_MODIFIED);
    } else {
      response.setEntity(gzip ? document.gzip() : document.plain());
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      if (gzip) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
    }
    var headers = response.getHeaders();
    headers.putSingle(HttpHeaders.ETAG, document.entityTag(gzip));
    headers.putSingle(HttpHeaders.CACHE_CONTROL, document.freshness().cacheControl());
    headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }
}
