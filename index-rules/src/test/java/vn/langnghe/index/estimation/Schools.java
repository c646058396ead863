package vn.langnghe.index.estimation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The school samples of the R package survey, one group per school; y and x are columns. */
final class Schools {

  private Schools() {}

  private static List<Map<String, String>> rows(String file) {
    try (var stream =
        Objects.requireNonNull(Schools.class.getResourceAsStream("/published/" + file))) {
      var lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      var names = lines.getFirst().split(",", -1);
      var rows = new ArrayList<Map<String, String>>();
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",", -1);
        var row = new TreeMap<String, String>();
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The mean of y, or y / x. Cells: school type, school-wide growth target met. */
  static List<Group> clusters(String y, @Nullable String x) {
    return rows("apiclus1.csv").stream()
        .map(
            row ->
                new Group(
                    "all",
                    row.get("dnum"),
                    List.of(text(row, "stype"), text(row, "schwide")),
                    moments(row, y, x)))
        .toList();
  }

  static List<Group> strata(String y, @Nullable String x) {
    return rows("apistrat.csv").stream()
        .map(row -> new Group(text(row, "stype"), null, List.of(), moments(row, y, x)))
        .toList();
  }

  private static Moments moments(Map<String, String> row, String y, @Nullable String x) {
    return Moments.of(number(row, y), x == null ? 1 : number(row, x));
  }

  private static long number(Map<String, String> row, String column) {
    return Long.parseLong(text(row, column));
  }

  private static String text(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column));
  }
}
