package vn.langnghe.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line of {@link Platform}. */
record PlatformOptions(
    Path data,
    List<String> only,
    boolean freePorts,
    Map<String, Integer> ports,
    @Nullable Path json,
    boolean erase) {

  static final Map<String, Integer> FIXED_PORTS =
      Map.of("postgres", 5433, "kafka", 9092, "keycloak", 8180);
  private static final List<String> ALL = List.of("postgres", "kafka", "keycloak");

  static PlatformOptions parse(String... arguments) {
    var data = Settings.root().resolve(".local/data");
    List<String> only = ALL;
    boolean free = false;
    Path json = null;
    boolean erase = false;
    Map<String, Integer> ports = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      switch (arguments[i]) {
        case "--data" -> data = Path.of(value).toAbsolutePath();
        case "--only" -> only = Arrays.asList(value.split(",", -1));
        case "--ports" -> free = "free".equals(value);
        case "--print-json" -> json = Path.of(value).toAbsolutePath();
        case "--erase" -> erase = Boolean.parseBoolean(value);
        case "--postgres-port" -> ports.put("postgres", Integer.valueOf(value));
        case "--kafka-port" -> ports.put("kafka", Integer.valueOf(value));
        case "--keycloak-port" -> ports.put("keycloak", Integer.valueOf(value));
        default -> throw new StartFailure("Không hiểu / Unknown option: " + arguments[i]);
      }
    }
    return new PlatformOptions(data, List.copyOf(only), free, Map.copyOf(ports), json, erase);
  }

  List<ServerProcess> servers() {
    List<ServerProcess> servers = new ArrayList<>();
    for (var name : only) {
      servers.add(
          switch (name) {
            case "postgres" -> new PostgresServer(data, port(name)).process();
            case "kafka" -> new KafkaServer(data, port(name)).process();
            case "keycloak" -> new KeycloakServer(data, port(name), true).process();
            default -> throw new StartFailure("Không có / There is no server named " + name);
          });
    }
    return servers;
  }

  private int port(String name) {
    Integer given = ports.get(name);
    if (given != null) {
      return given;
    }
    return freePorts ? 0 : Settings.number(name + ".port", FIXED_PORTS.getOrDefault(name, 0));
  }
}
