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
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;

/**
 * Real servers in processes of their own, on free ports and empty folders, started through
 * deploy/local.
 *
 * <p>They end with this JVM, however it ends.
 */
public final class PlatformProcess implements AutoCloseable {
  /** Of PostgreSQL; for what a test does beside the services. */
  public static final String ADMIN = "postgres";

  /** Of Kafka; for what a test does beside the services. */
  public static final String OPERATOR = "operator";

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

  /** Of the role of a service, which owns the database of its name and reaches no other. */
  public String databasePassword(String role) {
    return password("postgres", role);
  }

  /** A connection beside the services, as the superuser. */
  public Connection connect(String database) throws SQLException {
    var login = new Properties();
    login.setProperty("user", ADMIN);
    login.setProperty("password", databasePassword(ADMIN));
    return driver().connect(jdbcUrl(database), login);
  }

  /** An empty database that this service's role owns. */
  public void createDatabase(String database, String role) {
    try (var connection = connect(ADMIN);
        Statement sql = connection.createStatement()) {
      sql.execute("create database " + database + " owner " + role);
      sql.execute("revoke all on database " + database + " from public");
    } catch (SQLException e) {
      throw new IllegalStateException("Could not create the database of the test", e);
    }
  }

  public String bootstrapServers() {
    return text("kafka", "bootstrapServers");
  }

  /** What a client sets to come in to Kafka under this account. */
  public Map<String, String> kafkaLogin(String account) {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(account, password("kafka", account)));
  }

  /** Where a packaged service finds its database and the broker, and how it comes in. */
  public Map<String, String> environment(String service) {
    return Map.of(
        "LANGNGHE_DB_URL", jdbcUrl(service),
        "LANGNGHE_DB_PASSWORD", databasePassword(service),
        "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
        "LANGNGHE_KAFKA_PASSWORD", password("kafka", service));
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

  private String password(String server, String account) {
    var password = read().path(server).path("passwords").path(account);
    if (password.isMissingNode()) {
      throw new IllegalArgumentException(server + " has no account " + account);
    }
    return password.asText();
  }

  /** DriverManager refuses a driver that another class loader has loaded. */
  private static Driver driver() {
    return ServiceLoader.load(Driver.class, PlatformProcess.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(driver -> driver.getClass().getName().startsWith("org.postgresql"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No PostgreSQL driver on the class path"));
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
