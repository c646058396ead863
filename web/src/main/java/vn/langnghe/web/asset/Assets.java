package vn.langnghe.web.asset;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.runtime.crypto.Sha256;

/**
 * The addresses of what is in {@code META-INF/resources/assets}: each has the hash of its content
 * in its path, so a browser may keep it for ever. The framework serves the files; here the hash is
 * taken off again. Templates know it as {@code inject:assets}.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/assets/";
  private static final String NAMED = FOLDER + "(?<hash>[0-9a-f]{12})/(?<name>[^/]+)";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "public, no-cache";
  private static final String KEPT = "langnghe.asset.kept";
  private static final int HASH_LENGTH = 12;

  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /** The address of a file; a file that is not there is a fault of the template. */
  public String path(String name) {
    return FOLDER + hashes.computeIfAbsent(name, Assets::hash) + '/' + name;
  }

  void install(@Observes Router router) {
    router.routeWithRegex(NAMED).order(Integer.MIN_VALUE + 1).handler(this::take);
    router.route(FOLDER + '*').order(Integer.MIN_VALUE + 2).handler(Assets::keep);
  }

  /** An old page may ask for an older content: it gets the present one, but not for ever. */
  private void take(RoutingContext context) {
    var name = context.pathParam("name");
    boolean known = context.pathParam("hash").equals(hashes.get(name));
    context.put(KEPT, known ? FOR_EVER : ASK_AGAIN).reroute(FOLDER + name);
  }

  /** Said at the end, because the handler of static files says something of its own. */
  private static void keep(RoutingContext context) {
    String kept = context.get(KEPT, isType(context) ? FOR_EVER : ASK_AGAIN);
    var response = context.response();
    context.addHeadersEndHandler(
        end -> {
          if (response.getStatusCode() < 400) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, kept);
          }
        });
    context.next();
  }

  /** Type lies in a folder that is named with its version. */
  private static boolean isType(RoutingContext context) {
    return context.normalizedPath().startsWith(FOLDER + "be-vietnam-pro-");
  }

  private static String hash(String name) {
    var file = "META-INF/resources" + FOLDER + name;
    try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (content == null) {
        throw new IllegalArgumentException("no such asset: " + name);
      }
      return Sha256.hex(content.readAllBytes()).substring(0, HASH_LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
