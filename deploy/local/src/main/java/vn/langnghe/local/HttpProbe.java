package vn.langnghe.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a starting server whether an address answers with 200. */
public final class HttpProbe {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private HttpProbe() {}

  public static boolean isOk(URI address) {
    if (!Ports.answers(address.getPort())) {
      return false;
    }
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
