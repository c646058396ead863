package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The data files of the sample province; their README says what in them is real. */
final class SampleFiles {
  /** The department whose published 766 facts are loaded, and to which nothing is added. */
  static final String CHECKABLE = "H21.17";

  static final String PROVINCE = "H21";

  /** The six groups of the 766 index as its page shows them. */
  static final List<String> GROUPS = List.of("CKMB", "TDGQ", "ONLINE", "TTTT", "MDSH", "MDHL");

  private static final String FOLDER = "/sample/gia-lai/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleFiles() {}

  static String agencies() {
    return text("agencies.csv");
  }

  static List<String> departments() {
    return rows(agencies()).stream()
        .map(row -> row.getOrDefault("code", ""))
        .filter(code -> !code.equals(PROVINCE))
        .toList();
  }

  static JsonNode dossierTotals() {
    return json("dossier-totals.json");
  }

  static JsonNode campaigns() {
    return json("campaigns.json");
  }

  static JsonNode cases() {
    return json("cases.json");
  }

  /** The rows of the published 766 table: column name to cell. */
  static List<Map<String, String>> officialValues() {
    return rows(text("official-values.csv"));
  }

  /** The first line names the columns. */
  private static List<Map<String, String>> rows(String csv) {
    try (var parser = CSVParser.parse(csv, WITH_HEADER)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String name) {
    try {
      return JSON.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String text(String name) {
    try (var in = SampleFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
