package vn.langnghe.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV that was sent, in the form in which they are read; cells left empty are out.
 */
final class SentRows {
  private static final CSVFormat HEADED =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private SentRows() {}

  static List<JsonNode> targets(Request request) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (var cells : records(request)) {
      var row = JsonNodeFactory.instance.objectNode();
      for (var name : List.of("code", "index", "part", "agency", "level", "source")) {
        put(row, name, cells.get(name));
      }
      row.put("threshold", new BigDecimal(cells.get("threshold").strip()));
      put(row, "validFrom", cells.get("valid_from"));
      put(row, "validTo", cells.get("valid_to"));
      row.set("name", text(cells, "name"));
      rows.add(row);
    }
    return rows;
  }

  static List<JsonNode> agencies(Request request) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (var cells : records(request)) {
      var row = JsonNodeFactory.instance.objectNode();
      put(row, "code", cells.get("code"));
      put(row, "level", cells.get("level"));
      put(row, "parent", cells.get("parent"));
      put(row, "from", cells.get("valid_from"));
      put(row, "to", cells.get("valid_to"));
      row.set("name", text(cells, "name"));
      row.set("shortName", text(cells, "short"));
      rows.add(row);
    }
    return rows;
  }

  private static List<CSVRecord> records(Request request) throws IOException {
    var text = request.text();
    var unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean isAsSent = request.headers().getOrDefault("Content-Type", "").equals("text/csv");
    // In another charset the same bytes are other letters.
    return isAsSent && unmarked.indexOf('\0') < 0
        ? CSVParser.parse(unmarked, HEADED).getRecords()
        : List.of();
  }

  private static ObjectNode text(CSVRecord cells, String name) {
    var text = JsonNodeFactory.instance.objectNode();
    put(text, "vi", cells.get(name + "_vi"));
    put(text, "en", cells.get(name + "_en"));
    return text;
  }

  private static void put(ObjectNode row, String field, String cell) {
    if (!cell.isBlank()) {
      row.put(field, cell.strip());
    }
  }
}
