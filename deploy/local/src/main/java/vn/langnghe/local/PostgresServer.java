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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL with durability on: what it acknowledged survives kill -9. */
public final class PostgresServer {
  public static final String ADMIN = "postgres";

  /** One per service, with a role of the same name that owns it and reaches no other. */
  private static final List<String> DATABASES =
      List.of("survey", "feedback", "scoring", "reporting");

  /** The one role of earlier versions, whose databases go to their services. */
  private static final String FORMER = "langnghe";

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
                Map.of("jdbcBaseUrl", jdbcUrl(""), "passwords", passwords())));
  }

  public ServerProcess process() {
    return process;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Of the role of a service, or of {@link #ADMIN}. */
  public String password(String role) {
    return secrets.get(role.equals(ADMIN) ? "postgres.admin" : "postgres." + role);
  }

  private Map<String, String> passwords() {
    return Stream.concat(Stream.of(ADMIN), DATABASES.stream())
        .collect(Collectors.toMap(role -> role, this::password));
  }

  private ServerProcess.Launch launch(Consumer<String> step) {
    step.accept("giải nén / unpacking");
    var binaries = PostgresBinaries.unpacked();
    step.accept("");
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      new PostgresCluster(binaries, cluster).create(ADMIN, password(ADMIN));
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
    try (var connection = admin(ADMIN)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void createWhatIsMissing() {
    try (var connection = admin(ADMIN);
        var sql = connection.createStatement()) {
      for (var name : DATABASES) {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
          sql.execute("create role " + name + " login");
        }
        sql.execute("alter role " + name + " password '" + password(name) + "'");
        if (!exists(sql, "select 1 from pg_database where datname = '" + name + "'")) {
          sql.execute("create database " + name);
        }
        sql.execute("alter database " + name + " owner to " + name);
      }
      if (exists(sql, "select 1 from pg_roles where rolname = '" + FORMER + "'")) {
        handOver(sql);
      }
      // Everybody may connect to a new database, also to one that somebody makes later by hand.
      for (var name : Stream.concat(Stream.of(ADMIN, "template1"), DATABASES.stream()).toList()) {
        sql.execute("revoke all on database " + name + " from public");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not prepare the databases", e);
    }
  }

  private void handOver(Statement sql) throws SQLException {
    for (var name : DATABASES) {
      try (var connection = admin(name);
          var inside = connection.createStatement()) {
        inside.execute("reassign owned by " + FORMER + " to " + name);
        inside.execute("drop owned by " + FORMER);
      }
    }
    sql.execute("drop role " + FORMER);
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (var rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private Connection admin(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database) + "?connectTimeout=2&loginTimeout=2", ADMIN, password(ADMIN));
  }
}
