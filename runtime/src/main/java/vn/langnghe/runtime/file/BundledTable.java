package vn.langnghe.runtime.file;

import java.util.List;
import java.util.function.Function;
import vn.langnghe.event.file.BundledText;

/**
 * Tables that are bundled with a service: rules and lists kept as data. They are read to the
 * letter; a fault stops the start and names file and line.
 */
public final class BundledTable {

  private BundledTable() {}

  /**
   * One value for each line, in their order.
   *
   * @param owner a class of the module that brings the table
   * @param columns exactly the columns that the file must have
   * @param reader may throw whatever it likes about a value that it cannot read
   */
  public static <T> List<T> read(
      Class<?> owner, String path, List<String> columns, Function<CsvTable.Line, T> reader) {
    var table = parse(owner, path);
    if (!table.header().equals(columns)) {
      throw new IllegalStateException(
          path + " line 1: the columns must be " + columns + ", not " + table.header());
    }
    return table.lines().stream().map(line -> value(path, columns, line, reader)).toList();
  }

  private static CsvTable parse(Class<?> owner, String path) {
    try {
      return CsvTable.parse(BundledText.read(owner, path));
    } catch (BrokenCsv broken) {
      throw new IllegalStateException(
          path + " line " + broken.row() + ": " + broken.getMessage(), broken);
    }
  }

  private static <T> T value(
      String path, List<String> columns, CsvTable.Line line, Function<CsvTable.Line, T> reader) {
    var place = path + " line " + line.row() + ": ";
    if (line.width() != columns.size()) {
      throw new IllegalStateException(
          place + line.width() + " values for the " + columns.size() + " columns " + columns);
    }
    try {
      return reader.apply(line);
    } catch (RuntimeException fault) {
      throw new IllegalStateException(place + fault.getMessage(), fault);
    }
  }
}
