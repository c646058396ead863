package vn.langnghe.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml and the files beside it say, as plain values. */
final class ComposeFile {
  static final Path ROOT = Path.of(System.getProperty("langnghe.root", "../.."));
  static final List<String> OURS =
      List.of("survey-service", "feedback-service", "scoring-service", "reporting-service");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

  private static final Pattern NO_DEFAULT = Pattern.compile("\\$\\{([A-Z][A-Z_]+):?}");

  private final Map<String, Map<String, Object>> services;

  @SuppressWarnings("unchecked")
  ComposeFile() {
    Map<String, Object> all = new Yaml().load(text("docker-compose.yml"));
    services = (Map<String, Map<String, Object>>) all.get("services");
  }

  Set<String> names() {
    return services.keySet();
  }

  Map<String, Object> service(String name) {
    return services.get(name);
  }

  @SuppressWarnings("unchecked")
  Map<String, String> environment(String name) {
    Object environment = service(name).getOrDefault("environment", Map.of());
    return (Map<String, String>) environment;
  }

  List<String> list(String name, String key) {
    return ((List<?>) service(name).getOrDefault(key, List.of()))
        .stream().map(String::valueOf).toList();
  }

  /** The variables that compose itself needs from .env. */
  static Set<String> variablesOf(String file) {
    return VARIABLE
        .matcher(text(file))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The configuration of a service, its own keys before the shared ones, as written. */
  static Map<String, String> configuration(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    all.putAll(properties("runtime/src/main/resources/META-INF/microprofile-config.properties"));
    all.putAll(properties("web/src/main/resources/META-INF/microprofile-config.properties"));
    all.putAll(properties(service + "/src/main/resources/application.properties"));
    return all;
  }

  /** The environment keys that a service's configuration reads. */
  static Set<String> keysReadBy(String service) {
    return configuration(service).values().stream()
        .flatMap(value -> VARIABLE.matcher(value).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** The environment keys that have an empty default, or none. */
  static Set<String> keysWithoutDefault(String service) {
    return configuration(service).values().stream()
        .flatMap(value -> NO_DEFAULT.matcher(value).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The default behind {@code ${KEY:default}}. */
  static String defaultOf(String service, String property, String key) {
    String value = configuration(service).getOrDefault(property, "");
    String prefix = "${" + key + ":";
    return value.startsWith(prefix) ? value.substring(prefix.length(), value.length() - 1) : value;
  }

  private static Map<String, String> properties(String file) {
    Properties read = new Properties();
    try (var in = Files.newBufferedReader(ROOT.resolve(file))) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    Map<String, String> all = new LinkedHashMap<>();
    read.stringPropertyNames().forEach(name -> all.put(name, read.getProperty(name)));
    return all;
  }

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
