package vn.langnghe.reporting.page;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;

/** The dashboard: one page, its script, its style and its letters, all from here. */
@Path("/")
public class PageResource {

  private static final String PAGE = "index.html";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String ASK_AGAIN = "public, no-cache";
  private static final String LONG = "public, max-age=31536000, immutable";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=utf-8",
          "woff2", "font/woff2");

  private final Map<String, Document> files =
      Stream.of(
              PAGE,
              "dashboard.js",
              "words.js",
              "dashboard.css",
              "icon.svg",
              "fonts/OFL.txt",
              "fonts/be-vietnam-pro-latin-400-normal.woff2",
              "fonts/be-vietnam-pro-latin-600-normal.woff2",
              "fonts/be-vietnam-pro-vietnamese-400-normal.woff2",
              "fonts/be-vietnam-pro-vietnamese-600-normal.woff2")
          .collect(Collectors.toUnmodifiableMap(Function.identity(), PageResource::load));

  @GET
  @PermitAll
  @NonBlocking
  @Operation(hidden = true)
  public Response page(@Context HttpHeaders headers) {
    return answer(PAGE, headers);
  }

  @GET
  @Path("/assets/{name:.+}")
  @PermitAll
  @NonBlocking
  @Operation(hidden = true)
  public Response asset(@PathParam("name") String name, @Context HttpHeaders headers) {
    return answer(name, headers);
  }

  private Response answer(String name, HttpHeaders headers) {
    var file = files.get(name);
    if (file == null) {
      throw new NotFoundException();
    }
    return Conditional.answer(file, headers, name.endsWith(".woff2") ? LONG : ASK_AGAIN)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .build();
  }

  private static Document load(String name) {
    try (var stream = PageResource.class.getResourceAsStream("/web/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("missing in the package: " + name);
      }
      var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      return Document.of(type == null ? "application/octet-stream" : type, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
