package vn.langnghe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.bench.figure.Figure;
import vn.langnghe.bench.figure.FreshnessFigure;
import vn.langnghe.bench.figure.Intake;
import vn.langnghe.bench.figure.Reading;
import vn.langnghe.bench.figure.Rebuilding;
import vn.langnghe.bench.figure.Scoring;
import vn.langnghe.testkit.ProjectRoot;

/**
 * The command: starts what it needs, measures the chosen figures, prints the table and writes the
 * JSON.
 */
public final class Bench {
  private static final List<Figure> FIGURES =
      List.of(
          new Intake(),
          new FreshnessFigure(),
          new Reading(false),
          new Reading(true),
          new Scoring(),
          new Rebuilding());

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var options = BenchOptions.parse(arguments);
    if (options.help()) {
      out.print(BenchOptions.HELP);
      return;
    }
    out.println("Starting PostgreSQL, Kafka, Keycloak and the four services …");
    List<Measured> measured = new ArrayList<>();
    try (var system = SystemUnderTest.start(options.javaOptions())) {
      var target = system.target();
      for (Figure figure : FIGURES) {
        if (options.wants(figure.name())) {
          out.println("Measuring " + figure.name() + " with " + figure.services() + " …");
          system.runOnly(figure.services());
          measured.add(figure.measure(target, options.runs(), options.seconds()));
        }
      }
    }
    out.println();
    out.println(Report.table(measured));
    Report.write(options.json(), measured, machine());
    out.println("JSON: " + options.json());
  }

  private static Map<String, String> machine() throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("day", LocalDate.now(ZoneId.of("UTC")).toString());
    facts.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("java", Runtime.version().toString());
    facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    var cpus = Path.of("/proc/cpuinfo");
    if (Files.exists(cpus)) {
      Files.readAllLines(cpus).stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .ifPresent(line -> facts.put("cpu", line.substring(line.indexOf(':') + 1).strip()));
    }
    return facts;
  }

  /** What the command line asks for. */
  record BenchOptions(
      List<String> figures,
      int runs,
      int seconds,
      Path json,
      List<String> javaOptions,
      boolean help) {
    static final String HELP =
        """
        testing/bench/bench [--figures intake,freshness,read,read-304,scoring,rebuild] [--runs 3] [--seconds 10]
                            [--json FILE] [--java "-Xmx512m …"]
        Every figure stands beside its yardstick in the same run. Loopback only; ends by itself.
        """;

    static BenchOptions parse(String... arguments) {
      List<String> figures = List.of();
      int runs = 3;
      int seconds = 10;
      Path json = ProjectRoot.find().resolve("docs/benchmarks/latest.json");
      List<String> java = List.of("-Xmx512m");
      boolean help = false;
      for (int i = 0; i < arguments.length; i++) {
        String value = i + 1 < arguments.length ? arguments[i + 1] : "";
        switch (arguments[i]) {
          case "--help", "-h" -> help = true;
          case "--figures" -> figures = Arrays.asList(value.split(",", -1));
          case "--runs" -> runs = Math.max(3, Integer.parseInt(value));
          case "--seconds" -> seconds = Math.clamp(Integer.parseInt(value), 2, 120);
          case "--json" -> json = Path.of(value);
          case "--java" -> java = Arrays.asList(value.split(" ", -1));
          default ->
              throw new IllegalArgumentException("unknown option " + arguments[i] + "\n" + HELP);
        }
        if (!help) {
          i++;
        }
      }
      return new BenchOptions(figures, runs, seconds, json, java, help);
    }

    boolean wants(String figure) {
      return figures.isEmpty() || figures.contains(figure);
    }
  }
}
