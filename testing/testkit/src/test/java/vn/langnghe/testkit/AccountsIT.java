package vn.langnghe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is inside the network still reaches only what is its own (ADR 0096). */
class AccountsIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Set<String> SERVICES = Set.of("survey", "feedback", "scoring", "reporting");
  private static final List<String> TOPICS =
      List.of(
          "survey-responses",
          "feedback-cases",
          "dossiers",
          "agencies",
          "survey-releases",
          "index-scores",
          "index-scores-live");

  private static final Map<String, Set<String>> READS =
      Map.of(
          "survey", Set.of("agencies"),
          "feedback", Set.of("agencies"),
          "scoring", Set.of("survey-responses", "feedback-cases", "dossiers", "survey-releases"),
          "reporting", Set.of("agencies", "index-scores", "index-scores-live"));

  private static final Map<String, Set<String>> WRITES =
      Map.of(
          "survey", Set.of("survey-responses", "agencies.dlq"),
          "feedback", Set.of("feedback-cases", "agencies.dlq"),
          "scoring",
              Set.of(
                  "agencies",
                  "survey-releases",
                  "index-scores",
                  "index-scores-live",
                  "dossiers",
                  "survey-responses.dlq",
                  "feedback-cases.dlq",
                  "dossiers.dlq",
                  "survey-releases.dlq"),
          "reporting", Set.of("agencies.dlq", "index-scores.dlq", "index-scores-live.dlq"));

  private final PlatformProcess platform = PlatformProcess.shared();

  @BeforeAll
  static void oneRecordInEveryTopic() {
    Records.shared()
        .sendAgain(
            TOPICS.stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                .map(topic -> new ConsumerRecord<>(topic, 0, 0, topic, new byte[] {'{'}))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void aServiceReachesItsOwnDatabaseAndNoOther(String service) throws SQLException {
    try (Connection own = connect(service, service);
        Statement sql = own.createStatement();
        ResultSet role =
            sql.executeQuery(
                "select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
                    + " from pg_roles where rolname = current_user")) {
      role.next();
      assertThat(role.getBoolean(1)).as("more rights than to its own database").isFalse();
    }
    var others = new TreeSet<>(SERVICES);
    others.remove(service);
    others.addAll(Set.of("postgres", "template1"));
    for (var other : others) {
      assertThatThrownBy(() -> connect(other, service).close())
          .as(other)
          .isInstanceOfSatisfying(
              SQLException.class, why -> assertThat(why.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void aDatabaseOfTheOneRoleOfEarlierVersionsGoesToItsServiceAtTheNextStart() throws SQLException {
    try (Connection admin = platform.connect("scoring");
        Statement sql = admin.createStatement()) {
      sql.execute("create role langnghe login");
      sql.execute("alter database scoring owner to langnghe");
      sql.execute("create table from_before (value int)");
      sql.execute("alter table from_before owner to langnghe");
    }

    platform.stop("postgres");
    platform.resume("postgres");

    try (Connection own = connect("scoring", "scoring");
        Statement sql = own.createStatement()) {
      sql.execute("alter table from_before add column more int");
      sql.execute("drop table from_before");
      try (ResultSet role =
          sql.executeQuery("select count(*) from pg_roles where rolname = 'langnghe'")) {
        role.next();
        assertThat(role.getInt(1)).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void anAccountWritesToItsTopicsAndTheirDeadLettersAndToNothingElse(String account)
      throws InterruptedException {
    var written = new TreeSet<String>();
    try (var producer =
        new KafkaProducer<>(
            settings(account, Map.of()), new StringSerializer(), new StringSerializer())) {
      for (var topic : TOPICS) {
        for (var name : List.of(topic, topic + ".dlq")) {
          if (mayWrite(producer, name)) {
            written.add(name);
          }
        }
      }
    }
    assertThat(written).containsExactlyInAnyOrderElementsOf(WRITES.get(account));
  }

  @ParameterizedTest
  @ValueSource(strings = {"survey", "feedback", "scoring", "reporting"})
  void anAccountReadsItsTopicsAndNothingElse(String account) {
    var read = new TreeSet<String>();
    try (var consumer =
        new KafkaConsumer<>(
            settings(account, Map.of()), new StringDeserializer(), new StringDeserializer())) {
      for (var topic : TOPICS) {
        for (var name : List.of(topic, topic + ".dlq")) {
          if (mayRead(consumer, name)) {
            read.add(name);
          }
        }
      }
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(READS.get(account));
  }

  @Test
  void anAccountCannotTakeTheRecordsOfAnotherGroup() {
    try (var consumer =
        new KafkaConsumer<>(
            settings("survey", Map.of("group.id", "reporting-service")),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of("agencies"));
      assertThatThrownBy(() -> consumer.poll(LIMIT))
          .isInstanceOf(GroupAuthorizationException.class);
    }
  }

  @Test
  void nobodyComesInWithoutAnAccountOrWithAWrongPassword() {
    try (var nobody =
            Admin.create(
                Map.of(
                    "bootstrap.servers",
                    platform.bootstrapServers(),
                    "request.timeout.ms",
                    2_000,
                    "default.api.timeout.ms",
                    2_000));
        var wrong =
            Admin.create(
                settings(
                    "survey",
                    Map.of(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                            + " username=\"survey\" password=\"langnghe\";")))) {
      assertThatThrownBy(() -> nobody.listTopics().names().get())
          .isInstanceOf(ExecutionException.class);
      assertThatThrownBy(() -> wrong.listTopics().names().get())
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void anAccountMakesNoTopicAndChangesNoRight() {
    try (var admin = Admin.create(settings("scoring", Map.of()))) {
      assertThatThrownBy(() -> admin.deleteTopics(List.of("dossiers")).all().get())
          .hasCauseInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY).values().get())
          .hasCauseInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> admin.describeUserScramCredentials().all().get())
          .hasCauseInstanceOf(AuthorizationException.class);
    }
  }

  private Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(
        platform.jdbcUrl(database), role, platform.databasePassword(role));
  }

  private Map<String, Object> settings(String account, Map<String, String> more) {
    Map<String, Object> settings = new HashMap<>(platform.kafkaLogin(account));
    settings.put("enable.auto.commit", "false");
    settings.putAll(more);
    return settings;
  }

  private static boolean mayWrite(KafkaProducer<String, String> producer, String topic)
      throws InterruptedException {
    try {
      producer.send(new ProducerRecord<>(topic, "nobody", "{")).get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
      return false;
    }
  }

  private static boolean mayRead(KafkaConsumer<String, String> consumer, String topic) {
    var partition = List.of(new TopicPartition(topic, 0));
    consumer.assign(partition);
    consumer.seekToBeginning(partition);
    try {
      while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
        assertThat(consumer.assignment()).isNotEmpty();
      }
      return true;
    } catch (TopicAuthorizationException e) {
      return false;
    }
  }
}
