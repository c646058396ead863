package vn.langnghe.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.testkit.ProjectRoot;

/** docs/api/access.md, and the operations that the sources declare. */
final class AccessTable {
  static final String EVERYBODY = "everybody";
  static final String SIGNED_IN = "signed in";

  private static final Pattern HEADING = Pattern.compile("## (\\w+)-service|## Every.*");
  private static final Pattern LINE =
      Pattern.compile(
          "\\| `(\\w+) (\\S+)` \\| ([^|]+) \\| ?([^|]*?) ?\\| ?([^|]*?) ?\\| ?([^|]*?) ?\\|");
  private static final Pattern PATH_OF_CLASS =
      Pattern.compile("^@Path\\((?:\"(.*)\"|\\w+\\.PATH)\\)$", Pattern.MULTILINE);
  private static final Pattern CONSTANT = Pattern.compile(" PATH = \"(.*)\"");
  private static final Pattern OPERATION =
      Pattern.compile(
          "^  @(GET|POST|PUT|PATCH|DELETE)\\n((?:  +@.*\\n|   .*\\n)*)", Pattern.MULTILINE);
  private static final Pattern PATH_OF_METHOD =
      Pattern.compile("^  @Path\\(\"(.*)\"\\)$", Pattern.MULTILINE);

  /**
   * One line of the table.
   *
   * @param service short name; empty for what every service has
   * @param province what an account of the province gets: {@code yes} or a code
   * @param own what one of that agency gets
   * @param other what one of another agency gets
   */
  record Operation(
      String service,
      String verb,
      String path,
      Set<String> roles,
      String province,
      String own,
      String other) {

    boolean isPublic() {
      return roles.contains(EVERYBODY);
    }

    boolean isPage() {
      return !path.startsWith("/api/");
    }

    String name() {
      return verb + " " + path;
    }

    private String pattern() {
      return path.replaceAll("\\{\\w+}", "[^/]+");
    }

    /** Where it is served. */
    List<String> services() {
      return service.isEmpty() ? World.SERVICES : List.of(service);
    }
  }

  private AccessTable() {}

  static List<Operation> read() {
    List<Operation> operations = new ArrayList<>();
    var service = "";
    for (var line : text(ProjectRoot.find().resolve("docs/api/access.md")).lines().toList()) {
      var heading = HEADING.matcher(line);
      var row = LINE.matcher(line);
      if (heading.matches()) {
        service = heading.group(1) == null ? "" : heading.group(1);
      } else if (row.matches()) {
        operations.add(
            new Operation(
                service,
                row.group(1),
                row.group(2),
                Set.of(row.group(3).strip().split(", ", -1)),
                cell(row.group(4)),
                cell(row.group(5)),
                cell(row.group(6))));
      }
    }
    return operations;
  }

  /** What may be asked for at an address of a service, in whichever lines it is meant. */
  static Set<String> verbs(String service, String address) {
    return read().stream()
        .filter(row -> row.services().contains(service) && address.matches(row.pattern()))
        .map(Operation::verb)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String cell(String text) {
    return text.replace("`", "").strip();
  }

  /** By service and name, as in the table. */
  static Set<String> declared() {
    var names = new TreeSet<String>();
    for (var module : List.of("survey", "feedback", "scoring", "reporting", "")) {
      var folder = (module.isEmpty() ? "web" : module + "-service") + "/src/main/java";
      try (Stream<Path> files = Files.walk(ProjectRoot.find().resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> collect(module, text(file), names));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  private static void collect(String module, String source, Set<String> names) {
    var type = PATH_OF_CLASS.matcher(source);
    if (!type.find()) {
      return;
    }
    var base = type.group(1) == null ? first(CONSTANT, source) : type.group(1);
    OPERATION
        .matcher(source)
        .results()
        .forEach(
            found -> {
              var path = base + "/" + first(PATH_OF_METHOD, found.group(2));
              names.add(module + " " + found.group(1) + " " + tidy(path));
            });
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static String tidy(String path) {
    var tidied = ("/" + path).replaceAll("/+", "/");
    return tidied.length() > 1 && tidied.endsWith("/")
        ? tidied.substring(0, tidied.length() - 1)
        : tidied;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
