package vn.langnghe.web.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser does without scripts: cookies by host whatever the port, redirects, the fields of
 * the first form.
 */
final class TestBrowser {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern ACTION = Pattern.compile("action=\"(http[^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  /** An answer, and where it was found. */
  record Shown(URI address, int status, String body, HttpResponse<String> answer) {

    /** The hidden fields of the page. */
    Map<String, String> hidden() {
      return HIDDEN
          .matcher(body)
          .results()
          .collect(
              Collectors.toMap(
                  found -> found.group(1), found -> found.group(2), (first, next) -> next));
    }
  }

  Map<String, String> cookies() {
    return cookies;
  }

  Shown get(URI address) {
    return follow(HttpRequest.newBuilder(address));
  }

  Shown post(URI address, Map<String, String> fields) {
    return follow(posting(address, fields));
  }

  /** One request, without going where the answer leads. */
  HttpResponse<String> postOnce(URI address, Map<String, String> fields) {
    return send(posting(address, fields));
  }

  HttpResponse<String> getOnce(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  /** Fills Keycloak's page. */
  Shown signIn(Shown page, String account) {
    return signIn(page, account, "langnghe");
  }

  Shown signIn(Shown page, String account, String password) {
    var action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("no sign-in page: " + page.address() + " " + page.body());
    }
    return post(
        URI.create(action.group(1).replace("&amp;", "&")),
        Map.of("username", account, "password", password));
  }

  private Shown follow(HttpRequest.Builder request) {
    var answer = send(request);
    for (int i = 0; i < 10 && answer.statusCode() / 100 == 3; i++) {
      var next = answer.headers().firstValue("Location").orElseThrow();
      answer = send(HttpRequest.newBuilder(answer.uri().resolve(next)));
    }
    return new Shown(answer.uri(), answer.statusCode(), answer.body(), answer);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
            .collect(Collectors.joining("; "));
    try {
      var answer =
          http.send(
              request.header("Accept", "text/html").header("Cookie", sent).build(),
              HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    var cookie = header.split(";", 2)[0].split("=", 2);
    if (cookie[1].isEmpty() || header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
      cookies.remove(cookie[0]);
    } else {
      cookies.put(cookie[0], cookie[1]);
    }
  }

  private static HttpRequest.Builder posting(URI address, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + '='
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }
}
