package vn.langnghe.runtime.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An optional header never fails a request: an Accept that names no media types is as good as none.
 * The framework reads it when the answer is already made, and would answer with a fault.
 */
@Singleton
public class ReadableAccept {

  /** Before whatever reads the header. */
  private static final int PRIORITY = 1200;

  /** Possessive throughout: a long header is read in one pass, and on a small stack. */
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";

  private static final String PARAMETER = "\\s*+;\\s*+" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*+\")";
  private static final String RANGE =
      "\\s*+" + TOKEN + "/" + TOKEN + "(?:" + PARAMETER + ")*+\\s*+";
  private static final Pattern READABLE = Pattern.compile(RANGE + "(?:," + RANGE + ")*+");

  void register(@Observes Filters filters) {
    filters.register(ReadableAccept::check, PRIORITY);
  }

  private static void check(RoutingContext context) {
    var headers = context.request().headers();
    var accepted = headers.getAll(HttpHeaders.ACCEPT);
    if (!isReadable(accepted)) {
      headers.remove(HttpHeaders.ACCEPT);
    }
    context.next();
  }

  static boolean isReadable(List<String> accepted) {
    return accepted.stream().allMatch(one -> READABLE.matcher(one).matches());
  }
}
