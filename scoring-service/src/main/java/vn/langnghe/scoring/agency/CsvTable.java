package vn.langnghe.scoring.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV text (RFC 4180, UTF-8, comma or semicolon) with a header line.
 *
 * @param header column names
 * @param lines the lines below the header that are not empty
 */
public record CsvTable(List<String> header, List<Line> lines) {

  /**
   * @param row line number in the file, the header is 1
   * @param cells value by column, stripped; a missing cell is empty
   */
  public record Line(int row, Map<String, String> cells) {
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  public static CsvTable parse(String text) {
    var records = new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text).records();
    if (records.isEmpty()) {
      return new CsvTable(List.of(), List.of());
    }
    var header = records.getFirst().stream().map(String::strip).toList();
    var lines = new ArrayList<Line>();
    for (int i = 1; i < records.size(); i++) {
      var values = records.get(i);
      if (values.stream().allMatch(String::isBlank)) {
        continue;
      }
      var cells = new HashMap<String, String>();
      for (int c = 0; c < Math.min(header.size(), values.size()); c++) {
        cells.put(header.get(c), values.get(c).strip());
      }
      lines.add(new Line(i + 1, cells));
    }
    return new CsvTable(header, lines);
  }

  /** Splits into records; quotes may hold separators, line ends and doubled quotes. */
  private static final class Reader {

    private final String text;
    private final char separator;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    Reader(String text) {
      this.text = text;
      var firstLine = text.lines().findFirst().orElse("");
      this.separator = firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
    }

    List<List<String>> records() {
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && c == separator) {
          endField();
        } else if (!quoted && c == '\n') {
          endRecord();
        } else if (quoted || c != '\r') {
          field.append(c);
        }
      }
      if (!field.isEmpty() || !fields.isEmpty()) {
        endRecord();
      }
      return records;
    }

    private void endField() {
      fields.add(field.toString());
      field.setLength(0);
    }

    private void endRecord() {
      endField();
      records.add(fields);
      fields = new ArrayList<>();
    }
  }
}
