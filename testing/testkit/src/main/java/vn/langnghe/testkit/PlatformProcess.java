package vn.langnghe.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Real servers in processes of their own, on free ports and empty folders, started through
 * deploy/local.
 *
 * <p>They end with this JVM, however it ends.
 */
public final class PlatformProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedReader answers;
  private final Path coordinates;

  private PlatformProcess(Process process, BufferedReader answers, Path coordinates) {
    this.process = process;
    this.answers = answers;
    this.coordinates = coordinates;
  }

  /** The one PostgreSQL and Kafka of this test JVM. */
  public static PlatformProcess shared() {
    return of(Shared.once("langnghe.testkit.platform", () -> start("postgres", "kafka").parts()));
  }

  /** Starts servers of their own for a test that kills them: any of postgres, kafka, keycloak. */
  public static PlatformProcess start(String... servers) {
    return start(List.of("--only", String.join(",", servers)));
  }

  static PlatformProcess start(List<String> arguments) {
    try {
      var data = Files.createTempDirectory("langnghe-test-");
      var json = data.resolve("platform.json");
      List<String> command = new ArrayList<>(command());
      command.addAll(List.of("--data", data.toString(), "--ports", "free", "--erase", "true"));
      command.addAll(List.of("--print-json", json.toString()));
      command.addAll(arguments);
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putIfAbsent(Keycloak.ADMIN_PASSWORD, Keycloak.adminPassword());
      var process = builder.start();
      var started = new PlatformProcess(process, process.inputReader(StandardCharsets.UTF_8), json);
      started.readUntil("ready");
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not start the platform", e);
    }
  }

  static PlatformProcess of(Map<String, Object> parts) {
    return new PlatformProcess(
        (Process) requireNonNull(parts.get("process")),
        (BufferedReader) requireNonNull(parts.get("answers")),
        (Path) requireNonNull(parts.get("coordinates")));
  }

  /** The parts as JDK types, for {@link Shared}. */
  Map<String, Object> parts() {
    return Map.of("process", process, "answers", answers, "coordinates", coordinates);
  }

  public String jdbcUrl(String database) {
    return text("postgres", "jdbcBaseUrl") + database;
  }

  public String user() {
    return text("postgres", "user");
  }

  public String password() {
    return text("postgres", "password");
  }

  public String bootstrapServers() {
    return text("kafka", "bootstrapServers");
  }

  public long pid(String server) {
    return read().path(server).path("pid").asLong();
  }

  /** A clean stop; data stay for the next {@link #resume}. */
  public void stop(String server) {
    control("stop " + server);
  }

  /** SIGKILL. */
  public void kill(String server) {
    control("kill " + server);
  }

  /**
   * Starts a stopped or killed server again, on the same port and data; returns when it answers.
   */
  public void resume(String server) {
    control("start " + server);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void control(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      readUntil("ok " + line);
    } catch (IOException e) {
      throw new UncheckedIOException("The platform is gone", e);
    }
  }

  private void readUntil(String expected) throws IOException {
    var said = new StringBuilder();
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.equals(expected)) {
        return;
      }
      said.append(line).append('\n');
      if (line.startsWith("failed ")) {
        break;
      }
    }
    throw new IllegalStateException("The platform did not say '" + expected + "' but:\n" + said);
  }

  private String text(String server, String field) {
    return read().path(server).path(field).asText();
  }

  private JsonNode read() {
    try {
      return JSON.readTree(coordinates.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    var target = ProjectRoot.find().resolve("deploy/local/target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      throw new IllegalStateException(
          "Build the platform first: mvn -Pquick -pl deploy/local package");
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dlangnghe.root=" + ProjectRoot.find(),
        "-cp",
        target.resolve("lib") + "/*" + File.pathSeparator + target.resolve("classes"),
        "vn.langnghe.local.Platform");
  }
}
