package vn.langnghe.runtime.header;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Gives every answer the headers that it has not set itself: nothing is kept, framed, guessed at or
 * read from elsewhere unless somebody decided so. It stands before everything that answers, so
 * files, refusals of the framework and answers without a resource have them, too.
 */
@Singleton
public class AnswerHeaders {

  private static final CharSequence NO_STORE = new AsciiString("no-store");
  private static final CharSequence SNIFF = new AsciiString("X-Content-Type-Options");
  private static final CharSequence NO_SNIFF = new AsciiString("nosniff");
  private static final CharSequence POLICY = new AsciiString("Content-Security-Policy");
  private static final CharSequence NOTHING =
      new AsciiString("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence REFERRER = new AsciiString("Referrer-Policy");
  private static final CharSequence NO_REFERRER = new AsciiString("no-referrer");
  private static final CharSequence FEATURES = new AsciiString("Permissions-Policy");
  private static final CharSequence NO_FEATURES =
      new AsciiString("camera=(), geolocation=(), microphone=()");
  private static final CharSequence OPENER = new AsciiString("Cross-Origin-Opener-Policy");
  private static final CharSequence RESOURCE = new AsciiString("Cross-Origin-Resource-Policy");
  private static final CharSequence SAME_ORIGIN = new AsciiString("same-origin");
  private static final CharSequence CROSS_ORIGIN = new AsciiString("cross-origin");

  private final CharSequence pagePolicy;

  AnswerHeaders(HeaderConfig config) {
    this.pagePolicy = config.pagePolicy().<CharSequence>map(AsciiString::new).orElse(NOTHING);
  }

  void register(@Observes @Priority(2) Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    // A rerouted request passes twice.
    if (context.get(AnswerHeaders.class.getName()) == null) {
      context.put(AnswerHeaders.class.getName(), true);
      boolean page = isPage(context.normalizedPath());
      context.addHeadersEndHandler(end -> complete(context.response().headers(), page));
    }
    context.next();
  }

  private void complete(MultiMap headers, boolean page) {
    boolean open = headers.contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    unlessSet(headers, HttpHeaders.CACHE_CONTROL, NO_STORE);
    unlessSet(headers, SNIFF, NO_SNIFF);
    unlessSet(headers, POLICY, page ? pagePolicy : NOTHING);
    unlessSet(headers, REFERRER, NO_REFERRER);
    unlessSet(headers, FEATURES, NO_FEATURES);
    unlessSet(headers, OPENER, SAME_ORIGIN);
    unlessSet(headers, RESOURCE, open ? CROSS_ORIGIN : SAME_ORIGIN);
  }

  private static void unlessSet(MultiMap headers, CharSequence name, CharSequence value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }

  /** By its address and not by its type: a 304 has none and yet replaces what a browser keeps. */
  private static boolean isPage(String path) {
    return !path.startsWith("/api/") && !path.startsWith("/q/");
  }
}
