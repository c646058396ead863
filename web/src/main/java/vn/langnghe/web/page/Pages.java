package vn.langnghe.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.crypto.Sha256;
import vn.langnghe.runtime.header.EntityTags;
import vn.langnghe.web.visit.Visit;

/** Answers a request with a page: in the reader's language, small, and 304 where it is known. */
@RequestScoped
public class Pages {

  public static final String TYPE = MediaType.TEXT_HTML + ";charset=utf-8";
  public static final String VARY = "Accept-Encoding, Accept-Language, Cookie";
  private static final Pattern GZIP =
      Pattern.compile("(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");
  private static final int TAG_LENGTH = 18;

  private final Visit visit;
  private final HttpHeaders headers;

  Pages(Visit visit, HttpHeaders headers) {
    this.visit = visit;
    this.headers = headers;
  }

  /** The page; who has it already and asks again gets 304. */
  public Response ok(TemplateInstance page) {
    var body = bytes(page);
    var tag = new EntityTag(Sha256.hex(body).substring(0, TAG_LENGTH));
    return (isKnown(tag) ? Response.notModified() : packed(Response.ok(), body))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  private boolean isKnown(EntityTag tag) {
    @Nullable String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return known != null && EntityTags.names(known, '"' + tag.getValue() + '"');
  }

  /** A page that says what went wrong. */
  public Response failed(int status, TemplateInstance page) {
    return packed(Response.status(status), bytes(page))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  /** The text of a page, or of a part of one, in the reader's language. */
  public String text(TemplateInstance part) {
    return part.setLocale(Locale.of(visit.language().tag())).render();
  }

  /** A page in the reader's language, as it goes out. */
  public byte[] bytes(TemplateInstance page) {
    return text(page).getBytes(StandardCharsets.UTF_8);
  }

  private Response.ResponseBuilder packed(Response.ResponseBuilder answer, byte[] body) {
    answer.type(TYPE);
    return acceptsGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").entity(gzip(body))
        : answer.entity(body);
  }

  static boolean acceptsGzip(@Nullable String acceptEncoding) {
    return acceptEncoding != null && GZIP.matcher(acceptEncoding).find();
  }

  private static byte[] gzip(byte[] plain) {
    var buffer = new ByteArrayOutputStream(plain.length / 4);
    try (var gzip = new GZIPOutputStream(buffer)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer.toByteArray();
  }
}
