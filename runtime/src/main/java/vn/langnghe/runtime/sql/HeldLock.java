package vn.langnghe.runtime.sql;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A lock that outlasts transactions; gone when it is closed, or with the connection it lives on.
 */
public final class HeldLock implements AutoCloseable {

  private final Connection connection;
  private final String name;

  HeldLock(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  static Optional<HeldLock> take(AgroalDataSource source, String name) throws SQLException {
    var connection = source.getConnection();
    boolean given = false;
    try {
      given = isGiven(connection, name);
      return given ? Optional.of(new HeldLock(connection, name)) : Optional.empty();
    } finally {
      if (!given) {
        connection.close();
      }
    }
  }

  private static boolean isGiven(Connection connection, String name) throws SQLException {
    try (var statement =
        connection.prepareStatement("select pg_try_advisory_lock(hashtext(?)) as given")) {
      statement.setString(1, name);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean("given");
      }
    }
  }

  @Override
  public void close() {
    try (connection;
        var statement = connection.prepareStatement("select pg_advisory_unlock(hashtext(?))")) {
      statement.setString(1, name);
      statement.execute();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }
}
