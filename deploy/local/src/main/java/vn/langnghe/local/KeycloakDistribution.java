package vn.langnghe.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak unpacked and built once per machine; every instance then shares it read-only. */
final class KeycloakDistribution {
  /** Part of the folder's name: a change of the build options makes a new folder. */
  private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file");

  private static final String JVM = "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private KeycloakDistribution() {}

  static Path unpacked(Consumer<String> step) {
    var version = Versions.of("keycloak");
    return UnpackedOnce.folder(
        "keycloak-" + version + String.join("", BUILD_OPTIONS).replace('=', '-'),
        folder -> {
          step.accept("giải nén, chỉ lần đầu / unpacking, only the first time");
          unpack(
              Settings.root()
                  .resolve("deploy/local/target/dist/keycloak-quarkus-dist-" + version + ".zip"),
              folder);
          step.accept(
              "dựng bản tối ưu, chỉ lần đầu / building the optimised distribution, only the first time");
          build(folder);
        });
  }

  /** The JVM part of bin/kc.sh, without its shell: fewer processes between us and the server. */
  static List<String> command(Path distribution, Path home, List<String> archive, String jvm) {
    List<String> command = new ArrayList<>(Java.command(jvm));
    command.addAll(archive);
    command.addAll(
        List.of(
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp",
            jar(distribution).toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return command;
  }

  static Path jar(Path distribution) {
    return distribution.resolve("lib/quarkus-run.jar");
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    if (!Files.exists(archive)) {
      throw new StartFailure(
          "Thiếu Keycloak, hãy chạy lại ./run. / Keycloak is missing, build deploy/local first: "
              + archive);
    }
    try (var file = new BufferedInputStream(Files.newInputStream(archive));
        var zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var inside = Path.of(entry.getName());
        if (entry.isDirectory() || inside.getNameCount() < 2) {
          continue;
        }
        var target = folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("Entry leaves the folder: " + entry.getName());
        }
        Files.createDirectories(target.resolveSibling("."));
        Files.copy(zip, target);
      }
    }
  }

  private static void build(Path folder) throws IOException {
    List<String> command = command(folder, folder, List.of(), JVM);
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    // A build that outlived us would write into the folder that the next start empties.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-build"));
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("Keycloak could not be built: " + said);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
