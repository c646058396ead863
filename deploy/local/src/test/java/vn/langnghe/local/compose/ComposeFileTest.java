package vn.langnghe.local.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.local.compose.ComposeFile.OURS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.langnghe.local.KafkaAccount;
import vn.langnghe.local.KafkaAccounts;

/**
 * docker-compose.yml cannot be run in every place that builds us, so it is held to the services'
 * own configuration.
 */
class ComposeFileTest {
  private static final Pattern CREATED =
      Pattern.compile("^create (\\S+) (\\d+) (\\S+)$", Pattern.MULTILINE);

  private final ComposeFile compose = new ComposeFile();

  @Test
  void everyImageIsPinnedToTheVersionThatTheTestsUse() {
    assertThat(compose.service("postgres").get("image"))
        .isEqualTo("postgres:" + pom("postgres-binaries.version").replaceFirst("\\.0$", ""));
    assertThat(compose.service("kafka").get("image"))
        .isEqualTo("apache/kafka:" + pom("kafka.version"));
    assertThat(compose.service("kafka-setup").get("image"))
        .isEqualTo(compose.service("kafka").get("image"));
    assertThat(compose.service("keycloak").get("image"))
        .isEqualTo("langnghe/keycloak:" + pom("keycloak.version"));
    assertThat(ComposeFile.text("deploy/docker/keycloak/Dockerfile"))
        .contains("ARG KEYCLOAK=quay.io/keycloak/keycloak:" + pom("keycloak.version") + "\n");
    for (String name : compose.names()) {
      assertThat(String.valueOf(compose.service(name).get("image"))).matches("\\S+:\\d[\\w.-]*");
    }
  }

  @Test
  void everyServiceListensOnThePortOfItsOwnConfiguration() {
    for (String service : OURS) {
      String port = ComposeFile.defaultOf(service, "quarkus.http.port", "LANGNGHE_HTTP_PORT");
      assertThat(compose.environment(service))
          .as(service)
          .containsEntry("LANGNGHE_HTTP_PORT", port);
      assertThat(compose.list(service, "ports")).containsExactly("127.0.0.1:" + port + ":" + port);
      assertThat(ComposeFile.text(service + "/src/main/docker/Dockerfile"))
          .contains("EXPOSE " + port)
          .contains("COPY target/quarkus-app/ ./")
          .containsPattern("ARG JRE=eclipse-temurin:25\\.[\\d.]+_\\d+-jre\n");
      String management =
          ComposeFile.defaultOf(service, "quarkus.management.port", "LANGNGHE_MANAGEMENT_PORT");
      assertThat(compose.environment(service))
          .containsEntry("LANGNGHE_MANAGEMENT_PORT", management);
      assertThat(health(service))
          .contains("/127.0.0.1/" + management + " ")
          .contains("/q/health/ready");
    }
    assertThat(compose.list("postgres", "ports")).containsExactly("127.0.0.1:5433:5432");
    assertThat(compose.list("kafka", "ports")).containsExactly("127.0.0.1:9092:9092");
    assertThat(compose.list("keycloak", "ports")).containsExactly("127.0.0.1:8180:8180");
  }

  @Test
  void everyEnvironmentKeyIsOneThatTheServiceReads() {
    for (String service : OURS) {
      assertThat(ComposeFile.keysReadBy(service))
          .as(service)
          .containsAll(compose.environment(service).keySet());
    }
  }

  @Test
  void whatHasNoDefaultIsGiven() {
    for (String service : OURS) {
      Set<String> needed = ComposeFile.keysWithoutDefault(service);
      needed.removeIf(key -> key.contains("PREVIOUS"));
      assertThat(compose.environment(service).keySet()).as(service).containsAll(needed);
    }
  }

  @Test
  void everyServiceHasADatabaseAndAccountsOfItsOwn() {
    Set<String> seen = new TreeSet<>();
    for (String service : OURS) {
      String name = service.replace("-service", "");
      Map<String, String> environment = compose.environment(service);
      assertThat(environment.get("LANGNGHE_DB_URL"))
          .isEqualTo("jdbc:postgresql://postgres:5432/" + name);
      for (String key : List.of("LANGNGHE_DB_PASSWORD", "LANGNGHE_KAFKA_PASSWORD")) {
        String own = key.replace("_PASSWORD", "_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD");
        assertThat(environment.get(key)).startsWith("${" + own + ":");
        seen.add(own);
      }
      assertThat(ComposeFile.text("deploy/docker/databases.sh")).contains("\nmake " + name + "\n");
    }
    assertThat(seen).hasSize(8);
    assertThat(compose.environment("postgres")).doesNotContainKey("POSTGRES_USER");
  }

  @Test
  void noContainerMayWriteToItsImageGainARightOrTakeTheMachine() {
    for (String name : compose.names()) {
      assertThat(compose.service(name))
          .as(name)
          .containsEntry("read_only", true)
          .containsEntry("cap_drop", List.of("ALL"))
          .containsEntry("security_opt", List.of("no-new-privileges:true"))
          .containsKeys("mem_limit", "cpus", "pids_limit", "logging")
          .doesNotContainKeys("privileged", "cap_add", "network_mode", "pid");
    }
    for (String service : OURS) {
      assertThat(ComposeFile.text(service + "/src/main/docker/Dockerfile")).contains("USER 10001");
    }
  }

  /** The names are those of Keycloak 26.7.3, as it told them of a wrong password. */
  @Test
  void keycloakCountsRefusedLoginsOnAPortThatIsNotPublishedAndTheAlertReadsThem() {
    assertThat(ComposeFile.text("deploy/docker/keycloak/Dockerfile"))
        .containsSubsequence(
            "KC_HEALTH_ENABLED=true",
            "KC_METRICS_ENABLED=true",
            "KC_EVENT_METRICS_USER_ENABLED=true",
            "kc.sh build");
    assertThat(compose.environment("keycloak")).doesNotContainKey("KC_HTTP_MANAGEMENT_PORT");
    assertThat(compose.list("keycloak", "ports")).noneMatch(port -> port.contains("9000"));
    assertThat(health("keycloak")).contains("/127.0.0.1/9000 ");
    assertThat(ComposeFile.text("deploy/monitoring/prometheus.yml")).contains("\"127.0.0.1:9000\"");
    assertThat(ComposeFile.text("deploy/monitoring/alerts.yml"))
        .contains(
            "keycloak_user_events_total{event=~\"login|client_login|refresh_token\", error!=\"\"}");
  }

  @Test
  void keycloakRunsInProductionModeOverPostgreSqlWithARoleOfItsOwn() {
    assertThat(compose.list("keycloak", "command"))
        .containsExactly("start", "--optimized", "--import-realm");
    assertThat(compose.environment("keycloak"))
        .containsEntry("KC_DB_URL", "jdbc:postgresql://postgres:5432/keycloak")
        .containsEntry("KC_DB_USERNAME", "keycloak");
    assertThat(ComposeFile.text("deploy/docker/keycloak/Dockerfile")).contains("KC_DB=postgres");
    assertThat(ComposeFile.text("deploy/docker/databases.sh")).contains("\nmake keycloak\n");
  }

  @Test
  void nobodyComesToTheBrokerWithoutAnAccount() {
    Map<String, String> kafka = compose.environment("kafka");
    assertThat(kafka.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").split(","))
        .hasSize(4)
        .allMatch(listener -> listener.endsWith(":SASL_PLAINTEXT"));
    assertThat(kafka)
        .containsEntry(
            "KAFKA_AUTHORIZER_CLASS_NAME",
            "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
        .containsEntry("KAFKA_SUPER_USERS", "User:broker;User:operator");
  }

  @Test
  void everythingThatKeepsRunningHasAHealthCheckAndStartsAfterWhatItNeeds() {
    for (String name : compose.names()) {
      if (!name.equals("kafka-setup")) {
        assertThat(health(name)).as(name).isNotBlank();
      }
    }
    for (String service : OURS) {
      assertThat(((Map<?, ?>) compose.service(service).get("depends_on")).keySet().toString())
          .contains("postgres", "keycloak", "kafka-setup");
    }
  }

  @Test
  void theOnlyRealmFileAndTheScriptsAreMounted() {
    assertThat(compose.list("keycloak", "volumes"))
        .contains(
            "./deploy/keycloak/langnghe-realm.json:/opt/keycloak/data/import/langnghe-realm.json:ro");
    for (String name : compose.names()) {
      for (String volume : compose.list(name, "volumes")) {
        if (volume.startsWith("./")) {
          assertThat(ComposeFile.ROOT.resolve(volume.substring(2, volume.indexOf(':')))).exists();
        }
      }
    }
  }

  @Test
  void theTopicsAreThoseOfTheTopicsFile() {
    Map<String, List<Map<String, Object>>> file =
        new Yaml().load(ComposeFile.text("deploy/kafka/topics.yaml"));
    List<String> wanted =
        file.getOrDefault("topics", List.of()).stream()
            .map(
                topic ->
                    topic.get("name") + " " + topic.get("partitions") + " " + topic.get("cleanup"))
            .toList();
    List<String> created =
        CREATED
            .matcher(ComposeFile.text("deploy/docker/kafka-setup.sh"))
            .results()
            .map(ComposeFileTest::words)
            .toList();
    assertThat(created).isEqualTo(wanted);
  }

  @Test
  void theAccountsAreThoseOfTheAccountsFile() {
    var wanted = new ArrayList<String>();
    for (KafkaAccount account : KafkaAccounts.fromProject().all()) {
      wanted.add("account " + account.name() + " " + account.group());
      account.reads().forEach(topic -> wanted.add("reads " + account.name() + " " + topic));
      account.writes().forEach(topic -> wanted.add("writes " + account.name() + " " + topic));
    }
    assertThat(ComposeFile.text("deploy/docker/kafka-setup.sh").lines())
        .filteredOn(line -> line.matches("(account|reads|writes) .*"))
        .isEqualTo(wanted);
  }

  @Test
  void everySecretIsExplainedInTheExampleFile() {
    Set<String> explained = new TreeSet<>();
    ComposeFile.text(".env.example")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> explained.add(line.substring(0, line.indexOf('='))));
    assertThat(ComposeFile.variablesOf("docker-compose.yml")).isEqualTo(explained);
    assertThat(ComposeFile.variablesOf("deploy/keycloak/langnghe-realm.json"))
        .isSubsetOf(compose.environment("keycloak").keySet());
  }

  private static String words(MatchResult match) {
    return match.group(1) + " " + match.group(2) + " " + match.group(3);
  }

  private String health(String name) {
    Object check = compose.service(name).getOrDefault("healthcheck", Map.of());
    return String.valueOf(((Map<?, ?>) check).get("test"));
  }

  private static String pom(String property) {
    var match =
        Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
            .matcher(ComposeFile.text("pom.xml"));
    assertThat(match.find()).as(property).isTrue();
    return match.group(1);
  }
}
