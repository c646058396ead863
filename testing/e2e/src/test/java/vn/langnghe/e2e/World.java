package vn.langnghe.e2e;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.langnghe.local.GuardedProcess;
import vn.langnghe.local.PageClients;
import vn.langnghe.local.Ports;
import vn.langnghe.local.sample.SampleProvince;
import vn.langnghe.local.sample.SampleServices;
import vn.langnghe.testkit.Keycloak;
import vn.langnghe.testkit.PlatformProcess;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.Tokens;

/**
 * The four packaged services as processes of their own, over real PostgreSQL, Kafka and Keycloak.
 */
final class World {
  static final List<String> SERVICES = List.of("scoring", "survey", "feedback", "reporting");
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static @Nullable World shared;

  private final PlatformProcess platform = PlatformProcess.start("postgres", "kafka");
  private final Path folder;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, Integer> managementPorts = new HashMap<>();
  private final Map<String, GuardedProcess> processes = new HashMap<>();
  private boolean sampleLoaded;

  private World() {
    try {
      folder = Files.createTempDirectory("langnghe-e2e-");
      for (String service : SERVICES) {
        ports.put(service, Ports.free());
        managementPorts.put(service, Ports.free());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    setPageClients();
    SERVICES.forEach(this::launch);
    SERVICES.forEach(this::awaitReady);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** One world for all journeys: each uses departments of its own. */
  static synchronized World shared() {
    var world = shared;
    if (world == null) {
      world = new World();
      shared = world;
    }
    return world;
  }

  synchronized void loadSampleProvince() {
    if (sampleLoaded) {
      return;
    }
    var keycloak = URI.create(Keycloak.shared().issuer());
    var services =
        new SampleServices(
            uri("survey"),
            uri("feedback"),
            uri("scoring"),
            keycloak,
            new SampleServices.Credentials(
                Keycloak.clientSecret(), Keycloak.clientSecret(), "langnghe"));
    try {
      new SampleProvince(services).load(progress -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    sampleLoaded = true;
  }

  String survey(String path) {
    return api("survey", path);
  }

  String feedback(String path) {
    return api("feedback", path);
  }

  String scoring(String path) {
    return api("scoring", path);
  }

  String reporting(String path) {
    return api("reporting", path);
  }

  String page(String service, String path) {
    return uri(service) + path;
  }

  /** What only operators reach: health and metrics. */
  String management(String service, String path) {
    return "http://127.0.0.1:" + managementPorts.get(service) + path;
  }

  String userToken(String user) {
    return Tokens.of(user);
  }

  String clientToken(String client) {
    return Tokens.ofClient(client);
  }

  /** What a dashboard reads; a missing node where there is no score yet. */
  JsonNode index(String index, String agency, String period) {
    var url = "/indexes/" + index + "/agencies/" + agency + "?period=" + period;
    return Http.get(reporting(url)).json();
  }

  /** What the province's index managers read: every single answer is in it. */
  JsonNode live(String index, String agency, String period) {
    var url = "/live/indexes/" + index + "/agencies/" + agency + "?period=" + period;
    return Http.get(reporting(url), userToken("noivu")).json();
  }

  boolean liveEqualsRecomputed(String index, String agency, String period) {
    var url =
        "/audit/live-equals-recomputed?index=%s&agency=%s&period=%s"
            .formatted(index, agency, period);
    return Http.get(scoring(url), userToken("noivu")).json().path("equal").asBoolean();
  }

  /** What a service has written since it was started last. */
  Path log(String service) {
    return processes.get(service).log();
  }

  /** A clean stop of a server. */
  void stop(String server) {
    platform.stop(server);
  }

  /** kill -9 of a service. */
  void kill(String service) {
    processes.get(service).kill();
  }

  /** SIGTERM for a service; how long it took to end. Killed after a minute. */
  Duration end(String service) {
    long begun = System.nanoTime();
    processes.get(service).stop(Duration.ofMinutes(1));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  boolean isReady(String service) {
    try {
      return Http.get(management(service, "/q/health/ready")).status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  void start(String name) {
    if (SERVICES.contains(name)) {
      launch(name);
      awaitReady(name);
    } else {
      platform.resume(name);
    }
  }

  /** One more instance of a service, on a port of its own; {@link #kill} knows it by the name. */
  void startAnother(String service, String name) {
    ports.put(name, Ports.free());
    managementPorts.put(name, Ports.free());
    launch(service, name);
    awaitReady(name);
  }

  /** Of the account that may write what a service would write. */
  Map<String, String> kafkaLogin() {
    return platform.kafkaLogin(PlatformProcess.OPERATOR);
  }

  /** What is on the topics. */
  Records records() {
    return Records.of(platform);
  }

  void awaitThat(BooleanSupplier condition) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
  }

  private void launch(String service) {
    launch(service, service);
  }

  private void launch(String service, String name) {
    var jar = ProjectRoot.find().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("package the services first: " + jar + " is missing");
    }
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString());
    processes.put(
        name,
        GuardedProcess.start(
            new GuardedProcess.Spec(name, command, environment(service, name), folder, "TERM")));
  }

  private Map<String, String> environment(String service, String name) {
    var environment =
        new HashMap<>(
            Map.of(
                "LANGNGHE_OIDC_URL", Keycloak.shared().issuer(),
                "LANGNGHE_OIDC_SECRET", Keycloak.clientSecret(),
                "LANGNGHE_HTTP_PORT", String.valueOf(ports.get(name)),
                "LANGNGHE_MANAGEMENT_PORT", String.valueOf(managementPorts.get(name)),
                "LANGNGHE_DEMO", "true",
                "LANGNGHE_SIGNING_KEY_FILE", signingKey().toString(),
                "LANGNGHE_PERSONAL_DATA_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
    environment.putAll(platform.environment(service));
    environment.put(
        "SMALLRYE_CONFIG_LOCATIONS",
        PasswordFile.of(folder.resolve(name + ".properties"), environment));
    SERVICES.forEach(
        other ->
            environment.put(
                "LANGNGHE_" + other.toUpperCase(Locale.ROOT) + "_URL", uri(other).toString()));
    return environment;
  }

  /** Keycloak calls the services at the ports of this world when somebody signs out. */
  private void setPageClients() {
    var keycloak = Keycloak.shared().started();
    var addresses = SERVICES.stream().collect(toMap(service -> service, this::uri));
    try {
      new PageClients(URI.create(keycloak.issuer()), Keycloak.adminPassword())
          .set(addresses, service -> Keycloak.clientSecret());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path signingKey() {
    return ProjectRoot.find().resolve("scoring-service/src/test/resources/signing-key.pem");
  }

  private void awaitReady(String service) {
    processes.get(service).await(START_LIMIT, () -> isReady(service));
  }

  private URI uri(String service) {
    return URI.create("http://127.0.0.1:" + ports.get(service));
  }

  private String api(String service, String path) {
    return uri(service) + "/api/v1" + path;
  }

  private void close() {
    processes.values().forEach(process -> process.stop(Duration.ofSeconds(10)));
    platform.close();
  }
}
