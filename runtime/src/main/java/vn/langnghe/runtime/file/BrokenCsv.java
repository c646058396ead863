package vn.langnghe.runtime.file;

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
}
