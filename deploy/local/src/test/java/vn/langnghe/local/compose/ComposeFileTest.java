package vn.langnghe.local.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.local.compose.ComposeFile.OURS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

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
    assertThat(compose.service("topics").get("image"))
        .isEqualTo(compose.service("kafka").get("image"));
    assertThat(compose.service("keycloak").get("image"))
        .isEqualTo("quay.io/keycloak/keycloak:" + pom("keycloak.version"));
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
          .contains("FROM eclipse-temurin:25-jre");
      assertThat(health(service)).contains("/127.0.0.1/" + port + " ").contains("/q/health/ready");
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
  void everyServiceHasADatabaseOfItsOwn() {
    Set<String> seen = new TreeSet<>();
    for (String service : OURS) {
      String database = service.replace("-service", "");
      assertThat(compose.environment(service).get("LANGNGHE_DB_URL"))
          .isEqualTo("jdbc:postgresql://postgres:5432/" + database);
      assertThat(ComposeFile.text("deploy/docker/databases.sql"))
          .contains("CREATE DATABASE " + database + " OWNER langnghe;");
      seen.add(database);
    }
    assertThat(seen).hasSize(4);
  }

  @Test
  void everythingThatKeepsRunningHasAHealthCheckAndStartsAfterWhatItNeeds() {
    for (String name : compose.names()) {
      if (!name.equals("topics")) {
        assertThat(health(name)).as(name).isNotBlank();
      }
    }
    for (String service : OURS) {
      assertThat(((Map<?, ?>) compose.service(service).get("depends_on")).keySet().toString())
          .contains("postgres", "keycloak", "topics");
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
            .matcher(ComposeFile.text("deploy/docker/create-topics.sh"))
            .results()
            .map(ComposeFileTest::words)
            .toList();
    assertThat(created).isEqualTo(wanted);
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
