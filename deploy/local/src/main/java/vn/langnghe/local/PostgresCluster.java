package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data folder of PostgreSQL: made whole or not at all. */
final class PostgresCluster {
  private final Path binaries;
  private final Path cluster;

  PostgresCluster(Path binaries, Path cluster) {
    this.binaries = binaries;
    this.cluster = cluster;
  }

  void create(String admin, String password) {
    var half = cluster.resolveSibling("postgres.half");
    var passwordFile = cluster.resolveSibling("postgres.password");
    try {
      Files.createDirectories(cluster.resolveSibling("."));
      UnpackedOnce.delete(half);
      PrivateFile.write(passwordFile, password);
      List<String> command = new ArrayList<>(withoutRoot());
      command.addAll(
          List.of(
              binaries.resolve("bin/initdb").toString(),
              "--pgdata=" + half,
              "--username=" + admin,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--no-instructions"));
      run(command);
      Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not make the PostgreSQL data folder", e);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  /** Durability is never traded for speed here: tests and benchmarks prove what production does. */
  static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("max_connections", "100");
    settings.put("shared_buffers", "128MB");
    settings.put("log_min_messages", "warning");
    for (var extra : Settings.text("postgres.settings", "").split(",", -1)) {
      int equals = extra.indexOf('=');
      if (equals > 0) {
        settings.put(extra.substring(0, equals).strip(), extra.substring(equals + 1).strip());
      }
    }
    return settings;
  }

  /** PostgreSQL refuses to run as root; in a user namespace root is nobody. */
  static List<String> withoutRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new StartFailure(refusal(said));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String refusal(String said) {
    if (said.contains("cannot be run as root") || said.contains("unshare")) {
      return "PostgreSQL không chạy dưới quyền root trên máy này: hãy chạy bằng người dùng thường."
          + " / PostgreSQL cannot run as root on this machine: run as an ordinary user.";
    }
    return "Không tạo được cơ sở dữ liệu. / The database could not be made: " + said.strip();
  }
}
