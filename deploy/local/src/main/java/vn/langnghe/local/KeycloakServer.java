package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real Keycloak with the realm of deploy/keycloak; its accounts live in the data folder. */
public final class KeycloakServer implements LocalServer {
  public static final String REALM = "langnghe";
  private static final String JVM =
      "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=256m";

  private final Path data;
  private final int port;
  private @Nullable GuardedProcess process;

  public KeycloakServer(Path data, int port) {
    this.data = data;
    this.port = Ports.freeOr(port);
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public void start() {
    Ports.require(port, "Keycloak", "LANGNGHE_KEYCLOAK_PORT");
    Path distribution = KeycloakDistribution.unpacked();
    Path home = data.resolve("keycloak");
    prepare(home, distribution);
    List<String> command =
        new ArrayList<>(
            KeycloakDistribution.command(distribution, home, Settings.text("keycloak.jvm", JVM)));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--cache=local",
            "--hostname-strict=false",
            "--http-host=127.0.0.1",
            "--http-port=" + port));
    Map<String, String> environment =
        Map.of(
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            Secrets.in(data).get("keycloak.admin"));
    GuardedProcess started =
        GuardedProcess.start(new GuardedProcess.Spec(name(), command, environment, data, "TERM"));
    process = started;
    started.await(Settings.startLimit(), this::answers);
  }

  @Override
  public void stop() {
    if (process != null) {
      process.stop(Duration.ofSeconds(20));
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  @Override
  public Map<String, Object> coordinates() {
    return Map.of(
        "url",
        url(),
        "issuer",
        issuer(),
        "port",
        port,
        "pid",
        process == null ? -1L : process.pid());
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public String issuer() {
    return url() + "/realms/" + REALM;
  }

  /** Keycloak wants one home folder: everything in it is shared but the data. */
  private static void prepare(Path home, Path distribution) {
    try {
      Path imports = Files.createDirectories(home.resolve("data/import"));
      for (String shared : List.of("lib", "conf", "providers", "themes")) {
        Path link = home.resolve(shared);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, distribution.resolve(shared));
      }
      Files.copy(
          Settings.root().resolve("deploy/keycloak/langnghe-realm.json"),
          imports.resolve("langnghe-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not prepare " + home, e);
    }
  }

  private boolean answers() {
    if (!Ports.answers(port)) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
