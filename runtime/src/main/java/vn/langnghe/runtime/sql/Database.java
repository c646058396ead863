package vn.langnghe.runtime.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/**
 * Statements without checked exceptions. They join the caller's transaction where there is one.
 * Arrays are passed as {@code String[]} (cast in the statement) or {@code byte[][]}.
 */
@ApplicationScoped
public class Database {

  /** One row becomes one value. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static final int LONG_SECONDS = 3_600;

  private final AgroalDataSource source;

  public Database(AgroalDataSource source) {
    this.source = source;
  }

  /** A transaction of its own; when this returns, it is committed. */
  public <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  /** The same for work over whole tables. */
  public <T> T inLongTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().timeout(LONG_SECONDS).call(work::get);
  }

  public int update(String sql, Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      statement.setFetchSize(5_000);
      try (var rows = statement.executeQuery()) {
        var results = new ArrayList<T>();
        while (rows.next()) {
          results.add(row.of(rows));
        }
        return results;
      }
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  /**
   * Rows that a writer produces go straight into a table, outside any transaction of the caller.
   */
  public void copyInto(String table, List<String> columns, Consumer<CopyRows> writer) {
    try (var connection = source.getConnection()) {
      var sql =
          "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
      var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try {
        var rows = new CopyRows(copy, columns.size());
        writer.accept(rows);
        rows.end();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case Object other -> statement.setObject(i + 1, other);
      }
    }
    return statement;
  }
}
