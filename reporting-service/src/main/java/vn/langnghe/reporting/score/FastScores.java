package vn.langnghe.reporting.score;

import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.ScoreKey;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.Encodings;
import vn.langnghe.reporting.document.Freshness;
import vn.langnghe.runtime.header.OpenReads;
import vn.langnghe.runtime.telemetry.RouteTemplate;

/**
 * Answers the GET that everybody polls, before the rest of the framework, when the body is held and
 * the request is plain. Anything else falls through to {@link ScoreResource}, which says the same.
 */
@ApplicationScoped
public class FastScores {

  private static final String BEFORE = "/api/v1/indexes/";
  private static final String BETWEEN = "/agencies/";
  private static final String PERIOD = "period=";
  private static final CharSequence JSON = new AsciiString("application/json");
  private static final CharSequence GZIP = new AsciiString("gzip");
  private static final CharSequence CURRENT = new AsciiString(Freshness.CURRENT.cacheControl());
  private static final CharSequence EXPOSE = new AsciiString(OpenReads.EXPOSE);
  private static final CharSequence EXPOSED = new AsciiString(OpenReads.EXPOSED);
  private static final CharSequence ANYBODY = new AsciiString("*");
  private static final String TEMPLATE = "/api/v1/indexes/{index}/agencies/{agency}";
  private static final CharSequence ENCODING = new AsciiString("Accept-Encoding");

  private final ScoreBodies bodies;

  FastScores(ScoreBodies bodies) {
    this.bodies = bodies;
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 1).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    var request = context.request();
    boolean isPlain =
        HttpMethod.GET.equals(request.method()) && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    var key = isPlain ? key(request) : null;
    var document = key == null ? null : bodies.held(key);
    if (document == null) {
      context.next();
    } else {
      RouteTemplate.found(TEMPLATE);
      answer(request, document);
    }
  }

  private static void answer(HttpServerRequest request, Document document) {
    var response = request.response();
    boolean gzip = Encodings.acceptGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    response
        .headers()
        .add(HttpHeaders.ETAG, document.entityTag(gzip))
        .add(HttpHeaders.CACHE_CONTROL, CURRENT)
        .add(HttpHeaders.VARY, ENCODING)
        .add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY)
        .add(EXPOSE, EXPOSED);
    if (document.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    response.headers().add(HttpHeaders.CONTENT_TYPE, JSON);
    if (gzip) {
      response.headers().add(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    response.end(Buffer.buffer(gzip ? document.gzip() : document.plain()));
  }

  /** Whoever asks for something particular is judged by the resource, held or not. */
  static boolean takesJson(@Nullable String accept) {
    return accept == null || accept.equals("*/*") || accept.equals("application/json");
  }

  /** The key of a plain request (nothing escaped, exactly one parameter), else null. */
  static @Nullable ScoreKey key(HttpServerRequest request) {
    return key(request.path(), request.query());
  }

  static @Nullable ScoreKey key(String path, @Nullable String query) {
    if (query == null || !query.startsWith(PERIOD) || !path.startsWith(BEFORE)) {
      return null;
    }
    int indexEnd = path.indexOf('/', BEFORE.length());
    if (indexEnd < 0 || !path.startsWith(BETWEEN, indexEnd)) {
      return null;
    }
    var index = path.substring(BEFORE.length(), indexEnd);
    var agency = path.substring(indexEnd + BETWEEN.length());
    var period = Period.parse(query.substring(PERIOD.length()));
    // Keys that are held hold no escaped characters, so an odd request is simply not found here.
    return period.isEmpty() ? null : ScoreKey.released(index, agency, period.get());
  }
}
