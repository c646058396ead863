package vn.langnghe.reporting.database;

import java.sql.SQLException;

/** The database could not be asked; the caller may try again later. */
public class DatabaseFailure extends RuntimeException {

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
