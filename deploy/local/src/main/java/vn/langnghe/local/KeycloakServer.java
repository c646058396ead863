package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A real Keycloak with the realm of deploy/keycloak; its accounts live in the data folder.
 *
 * <p>Its tokens carry one issuer, {@link #issuer()}, by whichever name of this machine they are
 * fetched (ADR 0071).
 */
public final class KeycloakServer {
  public static final String REALM = "langnghe";
  private static final String JVM =
      "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=256m";

  /** Otherwise an account that several kiosks share is refused while one of them signs in. */
  private static final String CONCURRENT_LOGINS =
      "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

  private final Path data;
  private final Path home;
  private final int port;
  private final boolean demo;
  private final ServerProcess process;

  /**
   * @param demo whether the demo's accounts and clients are imported, too
   */
  public KeycloakServer(Path data, int port, boolean demo) {
    this.data = data;
    this.demo = demo;
    this.home = data.resolve("keycloak");
    this.port = Ports.freeOr(port);
    this.process =
        new ServerProcess(
            new ServerProcess.Spec(
                "keycloak",
                this.port,
                data,
                new ServerProcess.Start(this::launch, this::answers, this::rememberTheImport),
                Map.of("url", url(), "issuer", issuer())));
  }

  public ServerProcess process() {
    return process;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public String issuer() {
    return url() + "/realms/" + REALM;
  }

  public ClientSecrets secrets() {
    return new ClientSecrets(data);
  }

  /** Of the account {@code admin}, as it was at the first start. */
  public String adminPassword() {
    return Settings.text("keycloak.admin.password", Secrets.in(data).get("keycloak.admin"));
  }

  /** Keycloak wants one home folder: everything in it is shared but the data. */
  private void prepare(Path distribution) {
    try {
      var imports = Files.createDirectories(home.resolve("data/import"));
      for (var shared : List.of("lib", "conf", "providers", "themes")) {
        var link = home.resolve(shared);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, distribution.resolve(shared));
      }
      if (isEmpty()) {
        var realm = RealmFile.read(demo).filled(secrets()::place);
        Files.writeString(imports.resolve("langnghe-realm.json"), realm.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not prepare " + home, e);
    }
  }

  private ServerProcess.Launch launch(Consumer<String> step) {
    var distribution = KeycloakDistribution.unpacked(step);
    prepare(distribution);
    var archive = ClassArchive.of("keycloak", KeycloakDistribution.jar(distribution));
    List<String> command =
        new ArrayList<>(
            KeycloakDistribution.command(
                distribution, home, archive.flags(), Settings.text("keycloak.jvm", JVM)));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--http-enabled=true",
            "--cache=local",
            "--hostname=" + url(),
            "--hostname-backchannel-dynamic=true",
            CONCURRENT_LOGINS,
            "--http-host=127.0.0.1",
            "--http-port=" + port));
    if (isEmpty()) {
      step.accept("nạp realm, chỉ lần đầu / importing the realm, only the first time");
      command.add("--import-realm");
    }
    var environment =
        Map.of(
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
    return new ServerProcess.Launch(command, environment, "TERM", archive.shutdownTimeout());
  }

  private boolean answers() {
    return HttpProbe.isOk(URI.create(issuer() + "/.well-known/openid-configuration"));
  }

  /** Written once the realm answers: an import that was interrupted is done again. */
  private void rememberTheImport() {
    try {
      if (isEmpty()) {
        Files.writeString(imported(), content());
        // It holds secrets, and nothing reads it again.
        Files.delete(home.resolve("data/import/langnghe-realm.json"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A realm is imported once: a folder that was begun with another one has to be begun again. */
  private boolean isEmpty() {
    try {
      if (!Files.exists(imported())) {
        return true;
      }
      var known = Files.readString(imported());
      if (known.equals(content()) || known.equals(content(true))) {
        return false;
      }
      throw new StartFailure(
          "Keycloak của thư mục dữ liệu này có realm khác: dùng --fresh hoặc LANGNGHE_DATA khác."
              + " / Keycloak of this data folder was begun with another realm: use --fresh, or"
              + " another LANGNGHE_DATA.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content() {
    return content(demo);
  }

  private static String content(boolean demo) {
    return REALM + " 2" + (demo ? " demo" : "");
  }

  private Path imported() {
    return home.resolve("data/imported");
  }
}
