package vn.langnghe.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * The real Keycloak of the tests.
 *
 * <p>{@code ./test} starts one for all modules and names it in LANGNGHE_TEST_KEYCLOAK. Without it
 * this JVM starts its own, when the first token is wanted: its address is known before.
 */
public final class Keycloak {
  static final String ADMIN_PASSWORD = "LANGNGHE_KEYCLOAK_ADMIN_PASSWORD";
  private static final String ENVIRONMENT = "LANGNGHE_TEST_KEYCLOAK";

  private final String url;

  private Keycloak(String url) {
    this.url = url;
  }

  public static Keycloak shared() {
    return new Keycloak(Shared.once("langnghe.testkit.keycloak.url", Keycloak::choose));
  }

  public String issuer() {
    return url + "/realms/" + TestRealm.name();
  }

  public String url() {
    return url;
  }

  /** The secret of every client of the tests' realm. */
  public static String clientSecret() {
    return TestRealm.CLIENT_SECRET;
  }

  /** Makes an account, unless another test has made it. */
  void make(TestAccount account) {
    new KeycloakAdmin(started().url)
        .create("/" + TestRealm.name() + "/partialImport", account.imported());
  }

  /** Of the account {@code admin}; {@code ./test} makes one up for the Keycloak that it starts. */
  public static String adminPassword() {
    String given = System.getenv(ADMIN_PASSWORD);
    return given == null || given.isBlank() ? "tests-only" : given;
  }

  String tokenEndpoint() {
    return issuer() + "/protocol/openid-connect/token";
  }

  /** Returns when tokens can be had. */
  public Keycloak started() {
    Shared.once(
        "langnghe.testkit.keycloak.process",
        () ->
            answers(url)
                ? "somebody else's"
                : PlatformProcess.start(
                        List.of(
                            "--only",
                            "keycloak",
                            "--keycloak-port",
                            Integer.toString(URI.create(url).getPort())))
                    .parts());
    Shared.once(
        "langnghe.testkit.realm",
        () -> {
          new KeycloakAdmin(url).create("", TestRealm.json());
          return "made";
        });
    return this;
  }

  /**
   * A developer who runs tests all day may leave one Keycloak running and write its address to the
   * file.
   */
  private static String given() {
    String environment = System.getenv(ENVIRONMENT);
    var file = ProjectRoot.find().resolve(".local/test-keycloak");
    try {
      return environment != null && !environment.isBlank()
          ? environment
          : Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String choose() {
    String given = given();
    if (!given.isEmpty() && answers(given)) {
      return given;
    }
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answers(String url) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/realms/master/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(20))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
