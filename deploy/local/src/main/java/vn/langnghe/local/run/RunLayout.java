package vn.langnghe.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.local.ClassArchive;
import vn.langnghe.local.HttpProbe;
import vn.langnghe.local.Java;
import vn.langnghe.local.KafkaServer;
import vn.langnghe.local.KeycloakServer;
import vn.langnghe.local.LocalStack;
import vn.langnghe.local.PageClients;
import vn.langnghe.local.Ports;
import vn.langnghe.local.PostgresServer;
import vn.langnghe.local.Secrets;
import vn.langnghe.local.ServerProcess;
import vn.langnghe.local.Settings;
import vn.langnghe.local.SigningKeyFile;
import vn.langnghe.local.StartFailure;

/** What ./run starts and where each part answers: three servers and our four services. */
final class RunLayout {
  private static final Map<String, Integer> STANDARD_PORTS =
      Map.of("reporting", 8080, "survey", 8081, "feedback", 8082, "scoring", 8083);

  /**
   * Both compilers, so that a service becomes as fast as it can; the second one later than usual,
   * because a start runs much code once (ADR 0070).
   */
  private static final String JVM =
      "-Xms48m -Xmx192m -XX:+UseSerialGC -XX:Tier4InvocationThreshold=20000"
          + " -XX:Tier4MinInvocationThreshold=5000 -XX:Tier4CompileThreshold=40000"
          + " -XX:Tier4BackEdgeThreshold=160000";

  private final Path data;
  private final boolean demo;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final KeycloakServer keycloak;
  private final Map<String, URI> services = new LinkedHashMap<>();

  /**
   * @param demo whether figures will be simulated, which the page has to say
   */
  RunLayout(Path data, boolean demo) {
    this.data = data;
    this.demo = demo;
    postgres = new PostgresServer(data, Settings.number("postgres.port", 5433));
    kafka = new KafkaServer(data, Settings.number("kafka.port", 9092));
    keycloak = new KeycloakServer(data, Settings.number("keycloak.port", 8180), demo);
    for (var name : List.of("scoring", "survey", "feedback", "reporting")) {
      int port = Settings.number(name + ".port", STANDARD_PORTS.getOrDefault(name, 0));
      services.put(name, URI.create("http://127.0.0.1:" + port));
    }
  }

  /**
   * Services start without Keycloak, which is the slowest; they meet it when the first token comes.
   */
  LocalStack stack() {
    return new LocalStack(
        List.of(postgres.process(), kafka.process(), keycloak.process()),
        services.entrySet().stream()
            .map(service -> process(service.getKey(), service.getValue()))
            .toList(),
        List.of("postgres", "kafka"));
  }

  URI service(String name) {
    var address = services.get(name);
    if (address == null) {
      throw new IllegalArgumentException("There is no service named " + name);
    }
    return address;
  }

  /** Tells Keycloak where the services answer, so that people can sign in to their pages. */
  void setPageClients() throws IOException, InterruptedException {
    new PageClients(URI.create(keycloak.issuer()), keycloak.adminPassword())
        .set(services, keycloak.secrets()::of);
  }

  KeycloakServer keycloak() {
    return keycloak;
  }

  KafkaServer kafka() {
    return kafka;
  }

  private ServerProcess process(String name, URI address) {
    return new ServerProcess(
        new ServerProcess.Spec(
            name,
            address.getPort(),
            data,
            new ServerProcess.Start(
                step -> launch(name, address),
                () -> HttpProbe.isOk(ready(name, address)),
                () -> {}),
            Map.of("url", address.toString())));
  }

  /**
   * Health answers on a port that is 1,000 above the service's own, unless a setting says another.
   */
  private static int managementPort(String name, URI address) {
    return Settings.number(name + ".management.port", address.getPort() + 1_000);
  }

  private static URI ready(String name, URI address) {
    return URI.create("http://127.0.0.1:" + managementPort(name, address) + "/q/health/ready");
  }

  private ServerProcess.Launch launch(String name, URI address) {
    int management = managementPort(name, address);
    Ports.require(
        management, name + "-service", Settings.environmentName(name + ".management.port"));
    var jar = Settings.root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StartFailure(
          "Chưa dựng %s-service. / %s-service is not built: %s".formatted(name, name, jar));
    }
    var archive = ClassArchive.of(name, jar);
    List<String> command = new ArrayList<>(Java.command(Settings.text("service.jvm", JVM)));
    command.addAll(archive.flags());
    command.add("-Dlangnghe.data=" + data);
    command.addAll(List.of("-jar", jar.toString()));
    return new ServerProcess.Launch(
        command,
        environment(name, address.getPort(), management),
        "TERM",
        archive.shutdownTimeout());
  }

  private Map<String, String> environment(String name, int port, int management) {
    Map<String, String> keys = new HashMap<>();
    keys.put("LANGNGHE_DB_URL", postgres.jdbcUrl(name));
    keys.put("LANGNGHE_DB_PASSWORD", postgres.password(name));
    keys.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    keys.put("LANGNGHE_KAFKA_PASSWORD", kafka.password(name));
    keys.put("LANGNGHE_OIDC_URL", keycloak.issuer());
    services.forEach(
        (other, address) -> keys.put(Settings.environmentName(other + ".url"), address.toString()));
    keys.put("LANGNGHE_DEMO", Boolean.toString(demo));
    keys.put("LANGNGHE_HTTP_HOST", "127.0.0.1");
    keys.put("LANGNGHE_HTTP_PORT", Integer.toString(port));
    keys.put("LANGNGHE_MANAGEMENT_PORT", Integer.toString(management));
    keys.put("LANGNGHE_OIDC_SECRET", keycloak.secrets().of(name));
    switch (name) {
      case "feedback" ->
          keys.put("LANGNGHE_PERSONAL_DATA_KEY", Secrets.in(data).key("feedback.personal-data"));
      case "scoring" -> keys.put("LANGNGHE_SIGNING_KEY_FILE", SigningKeyFile.in(data).toString());
      case "reporting" -> keys.put("LANGNGHE_DEMO", Boolean.toString(demo));
      default -> {}
    }
    return keys;
  }
}
