package vn.langnghe.feedback.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A CSV of ours: a header, no quotes, no comma inside a value. */
public final class DataFile {

  private DataFile() {}

  /** One line, its values by column name. */
  public record Line(String resource, int number, Map<String, String> values) {

    public String text(String column) {
      return Objects.requireNonNull(values.get(column), column);
    }

    public boolean yes(String column) {
      return switch (text(column)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new IllegalArgumentException(place() + column + " must be yes or no.");
      };
    }

    public String place() {
      return resource + " line " + number + ": ";
    }
  }

  public static List<Line> read(String resource, List<String> columns) {
    var lines = lines(resource);
    if (lines.isEmpty() || !lines.get(0).equals(String.join(",", columns))) {
      throw new IllegalArgumentException(resource + " must start with the columns " + columns);
    }
    return IntStream.range(1, lines.size())
        .filter(at -> !lines.get(at).isBlank())
        .mapToObj(at -> line(resource, at + 1, lines.get(at), columns))
        .toList();
  }

  private static Line line(String resource, int number, String text, List<String> columns) {
    var values = List.of(text.split(",", -1));
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          resource + " line " + number + " has " + values.size() + " values, not " + columns);
    }
    return new Line(
        resource,
        number,
        IntStream.range(0, columns.size())
            .boxed()
            .collect(Collectors.toMap(columns::get, at -> values.get(at).strip())));
  }

  private static List<String> lines(String resource) {
    var loader = Objects.requireNonNull(DataFile.class.getClassLoader());
    try (var in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("The data file " + resource + " is missing.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
