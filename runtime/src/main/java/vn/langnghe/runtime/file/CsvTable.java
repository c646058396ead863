package vn.langnghe.runtime.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.langnghe.runtime.file.BrokenCsv.Fault;

/**
 * A CSV text (RFC 4180, comma or semicolon) with a header line.
 *
 * @param header column names, stripped
 * @param lines the lines below the header that are not empty
 */
public record CsvTable(List<String> header, List<Line> lines) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * @param row line number in the file, the header is 1
   * @param cells value by column, stripped; a missing cell is empty
   * @param width number of cells that the line has, also those that have no column
   */
  public record Line(int row, Map<String, String> cells, int width) {

    public Line(int row, Map<String, String> cells) {
      this(row, cells, cells.size());
    }

    public String cell(String column) {
      return Objects.requireNonNullElse(cells.get(column), "");
    }

    /** A cell that says yes or no. */
    public boolean flag(String column) {
      return switch (cell(column)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new IllegalArgumentException(column + " must be yes or no.");
      };
    }
  }

  public static CsvTable parse(String text) throws BrokenCsv {
    var content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(content)).get();
    var lines = new ArrayList<Line>();
    List<String> header = List.of();
    int row = 1;
    try (var parser =
        CSVParser.builder().setReader(new StringReader(content)).setFormat(format).get()) {
      for (var record : parser) {
        if (header.isEmpty()) {
          header = header(record);
        } else if (record.stream().anyMatch(value -> !value.isBlank())) {
          lines.add(line(row, header, record));
        }
        row = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new BrokenCsv(row, Fault.BROKEN_CSV, broken);
    }
    return new CsvTable(header, List.copyOf(lines));
  }

  /** The columns that the header lacks, in the order given. */
  public List<String> missing(List<String> columns) {
    return columns.stream().filter(column -> !header.contains(column)).toList();
  }

  /** Spreadsheets leave empty names behind columns that were cleared. */
  private static List<String> header(CSVRecord record) throws BrokenCsv {
    var names = record.stream().map(String::strip).toList();
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new BrokenCsv(1, Fault.REPEATED_COLUMN, null);
      }
    }
    return names;
  }

  private static Line line(int row, List<String> header, CSVRecord record) throws BrokenCsv {
    if (record.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
      throw new BrokenCsv(row, Fault.SURPLUS_CELLS, null);
    }
    var cells = new HashMap<String, String>();
    for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
      cells.put(header.get(i), record.get(i).strip());
    }
    return new Line(row, cells, record.size());
  }

  private static char delimiter(String text) {
    var firstLine = text.lines().findFirst().orElse("");
    return firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
  }
}
