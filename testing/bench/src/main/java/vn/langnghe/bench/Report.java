package vn.langnghe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table a person reads and the JSON a script compares. */
final class Report {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Report() {}

  static String table(List<Measured> figures) {
    var text = new StringBuilder();
    text.append(
            "| Figure | Unit | Median | Spread | Yardstick | Yardstick median | Ratio | Must | Aim | Reached |\n")
        .append("|---|---|---:|---:|---|---:|---:|---:|---:|---|\n");
    for (Measured figure : figures) {
      boolean paired = !figure.yardstick().isEmpty();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,.1f | ±%.0f %% | %s | %s | %s | %s | %s | %s |%n",
              figure.figure(),
              figure.unit(),
              figure.median(),
              figure.spreadPercent(),
              figure.yardstickName(),
              paired ? String.format(Locale.ROOT, "%,.1f", figure.yardstickMedian()) : "–",
              paired ? String.format(Locale.ROOT, "%.2f", figure.ratio()) : "–",
              (paired ? "≥ " : "≤ ") + figure.must(),
              (paired ? "≥ " : "≤ ") + figure.aim(),
              figure.reached() ? "yes" : "NO"));
      figure
          .details()
          .forEach(
              (name, value) ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          "| &nbsp;&nbsp;%s | | %,.2f | | | | | | | |%n",
                          name,
                          value)));
    }
    return text.toString();
  }

  static void write(Path file, List<Measured> figures, Map<String, String> machine)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put(
        "figures",
        figures.stream()
            .map(
                figure -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("figure", figure.figure());
                  row.put("unit", figure.unit());
                  row.put("runs", figure.runs());
                  row.put("median", figure.median());
                  row.put("spreadPercent", figure.spreadPercent());
                  row.put("yardstick", figure.yardstickName());
                  row.put("yardstickRuns", figure.yardstick());
                  if (!figure.yardstick().isEmpty()) {
                    row.put("ratio", figure.ratio());
                  }
                  row.put("must", figure.must());
                  row.put("aim", figure.aim());
                  row.put("reached", figure.reached());
                  row.put("details", figure.details());
                  return row;
                })
            .toList());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(all) + "\n");
  }
}
