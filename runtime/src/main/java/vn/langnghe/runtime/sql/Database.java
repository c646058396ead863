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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.langnghe.event.Period;

/**
 * Statements without checked exceptions. They join the caller's transaction where there is one.
 * Arrays are passed as {@code String[]} (cast in the statement) or {@code byte[][]}.
 */
@ApplicationScoped
public class Database {

  /** One row becomes one value. */
  @FunctionalInterface
  public interface ResultReader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static final int FETCH_SIZE = 5_000;
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

  public int update(String sql, @Nullable Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  /** Every row of the result, in its order. */
  public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
    var found = new ArrayList<T>();
    each(sql, row -> found.add(reader.apply(row)), arguments);
    return found;
  }

  /** The first row of the result, if there is one. */
  public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** Hands every row on as it comes: for results that need not fit into memory. */
  public void each(String sql, Consumer<Row> reader, @Nullable Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      statement.setFetchSize(FETCH_SIZE);
      try (var rows = statement.executeQuery()) {
        var row = new Row(rows);
        while (rows.next()) {
          reader.accept(row);
        }
      }
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  /** Holds the lock of this name until the end of the caller's transaction. */
  public void lock(String name) {
    each("select pg_advisory_xact_lock(hashtext(?))", row -> {}, name);
  }

  /**
   * Holds the lock of this name until it is closed, over transactions; empty while somebody else
   * holds it. It keeps a connection for itself.
   */
  public Optional<HeldLock> holdIfFree(String name) {
    try {
      return HeldLock.take(source, name);
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  public <T> List<T> query(String sql, ResultReader<T> row, @Nullable Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      statement.setFetchSize(FETCH_SIZE);
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

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case null -> statement.setObject(i + 1, null);
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case Period period -> statement.setString(i + 1, period.toString());
        case Object other -> statement.setObject(i + 1, other);
      }
    }
    return statement;
  }
}
