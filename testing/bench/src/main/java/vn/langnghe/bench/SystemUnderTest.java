package vn.langnghe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.langnghe.local.GuardedProcess;
import vn.langnghe.local.sample.SampleProvince;
import vn.langnghe.local.sample.SampleServices;
import vn.langnghe.testkit.Keycloak;
import vn.langnghe.testkit.PlatformProcess;
import vn.langnghe.testkit.ProjectRoot;
import vn.langnghe.testkit.Tokens;

/**
 * The packaged services over real PostgreSQL (fsync on), Kafka and Keycloak, started for the
 * benchmark alone.
 */
final class SystemUnderTest implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SERVICES =
      List.of("scoring", "survey", "feedback", "reporting");
  private static final String CAMPAIGN = "BENCH";

  private final PlatformProcess platform = PlatformProcess.start("postgres", "kafka");
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, Integer> managementPorts = new LinkedHashMap<>();
  private final Map<String, GuardedProcess> processes = new LinkedHashMap<>();
  private final Path folder;
  private final List<String> javaOptions;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private SystemUnderTest(Path folder, List<String> javaOptions) {
    this.folder = folder;
    this.javaOptions = javaOptions;
  }

  static SystemUnderTest start(List<String> javaOptions) throws IOException, InterruptedException {
    var system = new SystemUnderTest(Files.createTempDirectory("langnghe-bench-"), javaOptions);
    Tokens.of("noivu");
    SERVICES.forEach(service -> system.ports.put(service, freePort()));
    SERVICES.forEach(service -> system.managementPorts.put(service, freePort()));
    system.runOnly(SERVICES);
    system.load();
    return system;
  }

  /**
   * Starts and stops services so that just these run: a figure shares the machine with nothing it
   * does not need.
   */
  void runOnly(List<String> services) {
    for (String service : SERVICES) {
      var running = processes.get(service);
      if (running != null && !services.contains(service)) {
        running.stop(Duration.ofSeconds(15));
        processes.remove(service);
      }
    }
    services.stream().filter(service -> !processes.containsKey(service)).forEach(this::launch);
    processes.forEach(
        (service, process) -> process.await(Duration.ofMinutes(2), () -> isReady(service)));
  }

  RunningSystem target() throws IOException, InterruptedException {
    var agencies = codes(get("scoring", "/api/v1/agencies?parent=H21").path("items"), "code");
    var items = codes(get("survey", "/api/v1/questionnaires/SIPAS-2023").path("items"), "code");
    return new RunningSystem(
        platform.jdbcUrl("yardstick"),
        platform.jdbcUrl("survey"),
        platform.jdbcUrl("scoring"),
        PlatformProcess.ADMIN,
        platform.databasePassword(PlatformProcess.ADMIN),
        port("survey"),
        port("reporting"),
        port("scoring"),
        platform.kafkaLogin(PlatformProcess.OPERATOR),
        Tokens.longLived("quantri"),
        () -> Tokens.of("quantri"),
        () -> Tokens.of("noivu"),
        CAMPAIGN,
        agencies,
        items,
        UUID.randomUUID());
  }

  private void load() throws IOException, InterruptedException {
    var services =
        new SampleServices(
            uri("survey"),
            uri("feedback"),
            uri("scoring"),
            URI.create(Keycloak.shared().issuer()),
            new SampleServices.Credentials(
                Keycloak.clientSecret(), Keycloak.clientSecret(), "langnghe"));
    new SampleProvince(services).load(progress -> {});
    int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
    var campaign =
        """
        {"name":{"vi":"Đo hiệu năng","en":"Benchmark"},"questionnaire":"SIPAS-2023","estimator":"SAMPLE",
         "agencies":[],"opensOn":"%d-01-01","closesOn":"%d-12-31","channels":["INTERVIEW"],"lateDays":30}
        """
            .formatted(year, year);
    var request =
        HttpRequest.newBuilder(uri("survey").resolve("/api/v1/campaigns/" + CAMPAIGN))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Tokens.of("khaosat"))
            .PUT(HttpRequest.BodyPublishers.ofString(campaign));
    send(request);
    var admission =
        """
        {"id":"%s","index":"SIPAS-2023","campaign":"%s","admitted":true,"reason":"Đo hiệu năng"}
        """
            .formatted(UUID.randomUUID(), CAMPAIGN);
    send(
        HttpRequest.newBuilder(uri("scoring").resolve("/api/v1/campaign-admissions"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Tokens.of("noivu"))
            .POST(HttpRequest.BodyPublishers.ofString(admission)));
    platform.createDatabase("yardstick", PlatformProcess.ADMIN);
  }

  private void launch(String service) {
    var jar = ProjectRoot.find().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", jar.toString()));
    processes.put(
        service,
        GuardedProcess.start(
            new GuardedProcess.Spec(service, command, environment(service), folder, "TERM")));
  }

  private Map<String, String> environment(String service) {
    Map<String, String> environment = new HashMap<>(platform.environment(service));
    environment.put("LANGNGHE_OIDC_URL", Keycloak.shared().issuer());
    environment.put("LANGNGHE_OIDC_SECRET", Keycloak.clientSecret());
    environment.put("LANGNGHE_HTTP_PORT", String.valueOf(port(service)));
    environment.put("LANGNGHE_MANAGEMENT_PORT", String.valueOf(managementPorts.get(service)));
    environment.put("LANGNGHE_PERSONAL_DATA_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    return environment;
  }

  private boolean isReady(String service) {
    try {
      send(HttpRequest.newBuilder(ready(service)));
      return true;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private URI ready(String service) {
    return URI.create("http://127.0.0.1:" + managementPorts.get(service) + "/q/health/ready");
  }

  private JsonNode get(String service, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(service).resolve(path)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private static List<String> codes(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }

  private URI uri(String service) {
    return URI.create("http://127.0.0.1:" + port(service));
  }

  private int port(String service) {
    return Objects.requireNonNull(ports.get(service), service);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    processes.values().forEach(process -> process.stop(Duration.ofSeconds(10)));
    platform.close();
    client.close();
  }
}
