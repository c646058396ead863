package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data files of the sample province; their README says what in them is real. */
final class SampleFiles {
  /** The department whose published 766 facts are loaded, and to which nothing is added. */
  static final String CHECKABLE = "H21.17";

  static final String PROVINCE = "H21";

  /** The six groups of the 766 index as its page shows them. */
  static final List<String> GROUPS = List.of("CKMB", "TDGQ", "ONLINE", "TTTT", "MDSH", "MDHL");

  private static final String FOLDER = "/sample/gia-lai/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleFiles() {}

  static String agencies() {
    return text("agencies.csv");
  }

  static List<String> departments() {
    return agencies()
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
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
    List<String> lines = text("official-values.csv").lines().toList();
    String[] columns = lines.getFirst().split(",", -1);
    return lines.stream().skip(1).map(line -> row(columns, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] columns, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      row.put(columns[i], cells[i]);
    }
    return row;
  }

  private static JsonNode json(String name) {
    try {
      return JSON.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String text(String name) {
    try (InputStream in = SampleFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
