package vn.langnghe.scoring.rebuild;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import vn.langnghe.runtime.sql.DatabaseFailure;

/** Says that a rebuild runs, to all instances; gone with the connection that holds it. */
final class RebuildLock implements AutoCloseable {

  private final Connection connection;

  private RebuildLock(Connection connection) {
    this.connection = connection;
  }

  /** Empty while somebody else holds it. */
  static Optional<RebuildLock> take(AgroalDataSource source) {
    try {
      var connection = source.getConnection();
      if (isTrue(connection, "select pg_try_advisory_lock(hashtext('rebuild'))")) {
        return Optional.of(new RebuildLock(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  private static boolean isTrue(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  @Override
  public void close() {
    try (connection) {
      isTrue(connection, "select pg_advisory_unlock(hashtext('rebuild'))");
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }
}
