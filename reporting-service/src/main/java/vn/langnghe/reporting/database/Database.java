package vn.langnghe.reporting.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs one statement; inside a transaction it joins it. */
@ApplicationScoped
public class Database {

  /** Fills the parameters of a statement. */
  @FunctionalInterface
  public interface Parameters {
    void set(Connection connection, PreparedStatement statement) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  public <T> List<T> query(String sql, Parameters parameters, RowReader<T> reader) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      parameters.set(connection, statement);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public int update(String sql, Parameters parameters) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      parameters.set(connection, statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
