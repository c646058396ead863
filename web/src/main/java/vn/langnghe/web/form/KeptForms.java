package vn.langnghe.web.form;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.web.vault.SealedEntryStore;

/**
 * Forms that were sent after the session had ended: nothing is done with them, but the reader finds
 * them filled after signing in again.
 */
@ApplicationScoped
public class KeptForms {

  private static final String TOPIC = "form";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LARGEST = 256 * 1024;
  private static final Duration KEPT = Duration.ofHours(2);

  private final SealedEntryStore entries;
  private final Clock clock;
  private final String cookie;

  KeptForms(SealedEntryStore entries, Clock clock, FormConfig config) {
    this.entries = entries;
    this.clock = clock;
    this.cookie = "langnghe-kept-" + config.service();
  }

  String cookie() {
    return cookie;
  }

  /** Keeps what the request carries, when it is a form of ours. Its body has not been read. */
  public Uni<Void> keep(RoutingContext context) {
    var request = context.request();
    var before = request.getCookie(FormProof.COOKIE);
    if (before == null || !isForm(request)) {
      return Uni.createFrom().voidItem();
    }
    var body = Uni.createFrom().completionStage(request.body().toCompletionStage());
    request.resume();
    return body.emitOn(Infrastructure.getDefaultWorkerPool())
        .map(bytes -> content(request.path(), bytes.toString(StandardCharsets.UTF_8), before))
        .invoke(form -> form.ifPresent(content -> keep(context, content)))
        .replaceWithVoid();
  }

  Optional<FormContent> find(String secret) {
    return entries.find(secret).map(entry -> FormContent.read(entry.content()));
  }

  void remove(String secret) {
    entries.remove(secret);
  }

  private void keep(RoutingContext context, FormContent content) {
    var secret = entries.put(TOPIC, content.text(), clock.instant().plus(KEPT));
    context
        .response()
        .addCookie(
            Cookie.cookie(cookie, secret)
                .setPath("/")
                .setMaxAge(KEPT.toSeconds())
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX));
  }

  private static Optional<FormContent> content(String path, String body, Cookie before) {
    var fields = FormFields.read(body);
    var proof = FormProof.read(fields.remove(FormProof.FIELD), before.getValue());
    return proof.map(given -> new FormContent(path, given, fields));
  }

  private static boolean isForm(HttpServerRequest request) {
    @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return !request.isEnded()
        && type != null
        && type.startsWith(FORM)
        && length != null
        && length.length() <= 7
        && Integer.parseInt(length) <= LARGEST;
  }
}
