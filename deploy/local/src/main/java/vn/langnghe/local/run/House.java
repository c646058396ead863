package vn.langnghe.local.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.langnghe.local.KafkaServer;
import vn.langnghe.local.KeycloakServer;
import vn.langnghe.local.LocalServer;
import vn.langnghe.local.PostgresServer;
import vn.langnghe.local.Secrets;
import vn.langnghe.local.Settings;
import vn.langnghe.local.SigningKeyFile;
import vn.langnghe.local.StartFailure;

/** All processes of one machine: each starts as soon as what it needs is up. */
final class House {
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final KeycloakServer keycloak;
  private final Map<String, ServiceProcess> services = new HashMap<>();
  private final List<LocalServer> inOrder;

  /**
   * @param demo whether figures will be simulated, which the page has to say
   */
  House(Path data, boolean demo) {
    postgres = new PostgresServer(data, Settings.number("postgres.port", 5433));
    kafka = new KafkaServer(data, Settings.number("kafka.port", 9092));
    keycloak = new KeycloakServer(data, Settings.number("keycloak.port", 8180));
    List<LocalServer> all = new ArrayList<>(List.of(postgres, kafka, keycloak));
    for (String name : List.of("scoring", "survey", "feedback", "reporting")) {
      int port = Settings.number(name + ".port", standardPort(name));
      Map<String, String> keys = environment(name, port, data);
      if (name.equals("reporting")) {
        keys.put("LANGNGHE_DEMO", Boolean.toString(demo));
      }
      ServiceProcess service = new ServiceProcess(name, port, data, keys);
      services.put(name, service);
      all.add(service);
    }
    inOrder = List.copyOf(all);
  }

  /**
   * Services start without Keycloak, which is the slowest; they meet it when the first token comes.
   */
  void start(Stopwatch watch, Console console) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> database = begin(postgres, watch, console, threads);
      CompletableFuture<Void> broker = begin(kafka, watch, console, threads);
      List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, broker));
      all.add(begin(keycloak, watch, console, threads));
      CompletableFuture<Void> both = CompletableFuture.allOf(database, broker);
      for (ServiceProcess service : services.values()) {
        all.add(both.thenRunAsync(() -> startOne(service, watch, console), threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new StartFailure(e.toString(), e);
    }
  }

  /** The services first, side by side; then what they stand on. */
  void stop() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      services.values().forEach(service -> threads.execute(service::stop));
    }
    inOrder.reversed().forEach(LocalServer::stop);
  }

  /** What should run and does not. */
  List<String> fallen() {
    return inOrder.stream().filter(server -> !server.isRunning()).map(LocalServer::name).toList();
  }

  ServiceProcess service(String name) {
    ServiceProcess service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException("There is no service named " + name);
    }
    return service;
  }

  KeycloakServer keycloak() {
    return keycloak;
  }

  KafkaServer kafka() {
    return kafka;
  }

  private static CompletableFuture<Void> begin(
      LocalServer server, Stopwatch watch, Console console, ExecutorService threads) {
    return CompletableFuture.runAsync(() -> startOne(server, watch, console), threads);
  }

  private static void startOne(LocalServer server, Stopwatch watch, Console console) {
    double took = watch.time(title(server.name()), server::start);
    console.line(
        String.format(
            Locale.ROOT,
            "  ✓ %-18s %5.1f s   (%.1f s)",
            title(server.name()),
            watch.seconds(),
            took));
  }

  private static String title(String name) {
    return switch (name) {
      case "postgres" -> "PostgreSQL";
      case "kafka" -> "Kafka";
      case "keycloak" -> "Keycloak";
      default -> name + "-service";
    };
  }

  private static int standardPort(String name) {
    return switch (name) {
      case "reporting" -> 8080;
      case "survey" -> 8081;
      case "feedback" -> 8082;
      default -> 8083;
    };
  }

  private Map<String, String> environment(String name, int port, Path data) {
    Map<String, String> keys = new HashMap<>();
    keys.put("LANGNGHE_DB_URL", postgres.jdbcUrl(name));
    keys.put("LANGNGHE_DB_USER", PostgresServer.USER);
    keys.put("LANGNGHE_DB_PASSWORD", postgres.password());
    keys.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    keys.put("LANGNGHE_OIDC_URL", keycloak.issuer());
    keys.put("LANGNGHE_HTTP_HOST", "127.0.0.1");
    keys.put("LANGNGHE_HTTP_PORT", Integer.toString(port));
    if (name.equals("feedback")) {
      keys.put("LANGNGHE_PERSONAL_DATA_KEY", Secrets.in(data).key("feedback.personal-data"));
    }
    if (name.equals("scoring")) {
      keys.put("LANGNGHE_SIGNING_KEY_FILE", SigningKeyFile.in(data).toString());
    }
    return keys;
  }
}
