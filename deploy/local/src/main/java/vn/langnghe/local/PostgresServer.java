package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with durability on: what it acknowledged survives kill -9. */
public final class PostgresServer implements LocalServer {
  public static final String USER = "langnghe";
  private static final String ADMIN = "postgres";
  private static final List<String> DATABASES =
      List.of("survey", "feedback", "scoring", "reporting");

  private final Path data;
  private final Path cluster;
  private final int port;
  private final Secrets secrets;
  private @Nullable GuardedProcess process;

  public PostgresServer(Path data, int port) {
    this.data = data;
    this.cluster = data.resolve("postgres");
    this.port = Ports.freeOr(port);
    this.secrets = Secrets.in(data);
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public void start() {
    Ports.require(port, "PostgreSQL", "LANGNGHE_POSTGRES_PORT");
    Path binaries = PostgresBinaries.unpacked();
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      new PostgresCluster(binaries, cluster).create(ADMIN, secrets.get("postgres.admin"));
    }
    GuardedProcess started =
        GuardedProcess.start(
            new GuardedProcess.Spec(name(), command(binaries), Map.of("LC_ALL", "C"), data, "INT"));
    process = started;
    started.await(Settings.startLimit(), this::answers);
    createWhatIsMissing();
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
        "jdbcBaseUrl",
        jdbcUrl(""),
        "user",
        USER,
        "password",
        password(),
        "port",
        port,
        "pid",
        process == null ? -1L : process.pid());
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String password() {
    return secrets.get("postgres.langnghe");
  }

  private List<String> command(Path binaries) {
    List<String> command = new ArrayList<>(PostgresCluster.withoutRoot());
    command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString()));
    Map<String, String> settings = PostgresCluster.settings();
    settings.put("port", Integer.toString(port));
    settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return command;
  }

  private boolean answers() {
    try (Connection connection = admin()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void createWhatIsMissing() {
    try (Connection connection = admin();
        Statement sql = connection.createStatement()) {
      if (!exists(sql, "select 1 from pg_roles where rolname = '" + USER + "'")) {
        sql.execute("create role " + USER + " login createdb");
      }
      sql.execute("alter role " + USER + " password '" + password() + "'");
      for (String database : DATABASES) {
        if (!exists(sql, "select 1 from pg_database where datname = '" + database + "'")) {
          sql.execute("create database " + database + " owner " + USER);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not prepare the databases", e);
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private Connection admin() throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl("postgres") + "?connectTimeout=2&loginTimeout=2",
        ADMIN,
        secrets.get("postgres.admin"));
  }

  /** For a caller who wants to start over: the folder must not be in use. */
  public void erase() {
    try {
      UnpackedOnce.delete(cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
