package vn.langnghe.runtime.file;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.FieldError;

/** A text that is no CSV table, and the row that shows it. */
public class BrokenCsv extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with the row. */
  public enum Fault {
    BROKEN_CSV(
        "dấu ngoặc kép không được đóng, hoặc có chữ sau dấu đóng",
        "a quote is never closed, or text stands behind a closed one"),
    SURPLUS_CELLS("có nhiều ô hơn số cột", "there are more cells than columns"),
    REPEATED_COLUMN("một cột có hai lần", "a column is given twice");

    private final String vi;
    private final String en;

    Fault(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  private final int row;
  private final Fault fault;

  BrokenCsv(int row, Fault fault, @Nullable Throwable cause) {
    super(fault.en, cause);
    this.row = row;
    this.fault = fault;
  }

  /** Line number in the file at which reading ended, the header is 1. */
  public int row() {
    return row;
  }

  /** The same as a fault of the row. */
  public FieldError fault() {
    return FieldError.of(
        Integer.toString(row),
        fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "Dòng %d: %s.".formatted(row, fault.vi),
        "Row %d: %s.".formatted(row, fault.en));
  }
}
