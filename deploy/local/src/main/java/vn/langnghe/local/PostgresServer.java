package vn.langnghe.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** PostgreSQL with durability on: what it acknowledged survives kill -9. */
public final class PostgresServer {
  public static final String USER = "langnghe";
  private static final String ADMIN = "postgres";
  private static final List<String> DATABASES =
      List.of("survey", "feedback", "scoring", "reporting");

  private final Path cluster;
  private final int port;
  private final Secrets secrets;
  private final ServerProcess process;

  public PostgresServer(Path data, int port) {
    this.cluster = data.resolve("postgres");
    this.port = Ports.freeOr(port);
    this.secrets = Secrets.in(data);
    this.process =
        new ServerProcess(
            new ServerProcess.Spec(
                "postgres",
                this.port,
                data,
                new ServerProcess.Start(this::launch, this::answers, this::createWhatIsMissing),
                Map.of("jdbcBaseUrl", jdbcUrl(""), "user", USER, "password", password())));
  }

  public ServerProcess process() {
    return process;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String password() {
    return secrets.get("postgres.langnghe");
  }

  private ServerProcess.Launch launch(Consumer<String> step) {
    step.accept("giải nén / unpacking");
    var binaries = PostgresBinaries.unpacked();
    step.accept("");
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      new PostgresCluster(binaries, cluster).create(ADMIN, secrets.get("postgres.admin"));
    }
    return new ServerProcess.Launch(command(binaries), Map.of("LC_ALL", "C"), "INT");
  }

  private List<String> command(Path binaries) {
    List<String> command = new ArrayList<>(PostgresCluster.withoutRoot());
    command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString()));
    var settings = PostgresCluster.settings();
    settings.put("port", Integer.toString(port));
    settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return command;
  }

  private boolean answers() {
    try (var connection = admin()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void createWhatIsMissing() {
    try (var connection = admin();
        var sql = connection.createStatement()) {
      if (!exists(sql, "select 1 from pg_roles where rolname = '" + USER + "'")) {
        sql.execute("create role " + USER + " login createdb");
      }
      sql.execute("alter role " + USER + " password '" + password() + "'");
      for (var database : DATABASES) {
        if (!exists(sql, "select 1 from pg_database where datname = '" + database + "'")) {
          sql.execute("create database " + database + " owner " + USER);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not prepare the databases", e);
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (var rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private Connection admin() throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl("postgres") + "?connectTimeout=2&loginTimeout=2",
        ADMIN,
        secrets.get("postgres.admin"));
  }
}
