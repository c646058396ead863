package vn.langnghe.runtime.sql;

import java.sql.SQLException;

/** The database could not do what we asked: a bug, or infrastructure that will come back. */
public class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
