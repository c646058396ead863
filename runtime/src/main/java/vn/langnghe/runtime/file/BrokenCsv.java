package vn.langnghe.runtime.file;

import vn.langnghe.runtime.problem.FieldError;

/** A text that is no CSV table: a quote that is never closed, or text behind a closed one. */
public class BrokenCsv extends Exception {

  private static final long serialVersionUID = 1L;

  private final int row;

  BrokenCsv(int row, Throwable cause) {
    super("row " + row, cause);
    this.row = row;
  }

  /** Line number in the file at which reading ended, the header is 1. */
  public int row() {
    return row;
  }

  /** The same as a fault of the row. */
  public FieldError fault() {
    return FieldError.of(
        Integer.toString(row),
        "broken-csv",
        "Dòng %d: dấu ngoặc kép không được đóng, hoặc có chữ sau dấu đóng.".formatted(row),
        "Row %d: a quote is never closed, or text stands behind a closed one.".formatted(row));
  }
}
