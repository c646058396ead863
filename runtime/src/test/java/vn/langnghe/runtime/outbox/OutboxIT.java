package vn.langnghe.runtime.outbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.CaseChange;
import vn.langnghe.event.CaseChanged;
import vn.langnghe.event.CaseKind;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Channel;
import vn.langnghe.event.Timeliness;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.worker.Workers;
import vn.langnghe.testkit.PlatformProcess;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class OutboxIT {

  private static final String TOPIC = "feedback-cases";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Instant TIME = Instant.parse("2026-11-23T01:02:03.456789Z");

  @Inject Outbox outbox;
  @Inject Codec codec;
  @Inject AgroalDataSource database;
  @Inject OutboxConfig config;
  @Inject OutboxBatch batch;
  @Inject OutboxState state;
  @Inject Producers producers;

  @Test
  void committedEventArrivesWithItsEnvelope() throws Exception {
    var id = UUID.randomUUID();
    var event = changed(agency(), 1);
    commit(List.of(new Outbox.Outgoing(id, event, TIME)));

    var record = Records.shared().await(TOPIC, event.agency());
    assertThat(Records.header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(Records.header(record, "ce_type")).isEqualTo("vn.langnghe.case-changed.v1");
    assertThat(Records.header(record, "content-type")).isEqualTo("application/json");
    var received = codec.decode(record);
    assertThat(received.id()).isEqualTo(id);
    assertThat(received.time()).isEqualTo(TIME);
    assertThat(received.source()).isEqualTo("/events-test");
    assertThat(received.event()).isEqualTo(event);
    await().atMost(LIMIT).untilAsserted(() -> assertThat(waiting()).isZero());
  }

  @Test
  void eventOfARolledBackTransactionNeverArrives() {
    var agency = agency();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.append(UUID.randomUUID(), changed(agency, 1), TIME);
                          throw new IllegalArgumentException("the data were refused");
                        }));
    commit(List.of(outgoing(agency, 2)));

    awaitRevisions(agency, 2);
    assertThat(revisions(agency)).containsExactly(2L);
  }

  @Test
  void appendingOutsideATransactionIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> outbox.append(UUID.randomUUID(), changed(agency(), 1), TIME));
  }

  @Test
  void manyEventsOfOneTransactionKeepTheirOrder() {
    var agency = agency();
    commit(LongStream.rangeClosed(1, 2500).mapToObj(i -> outgoing(agency, i)).toList());

    awaitRevisions(agency, 2500);
    assertThat(revisions(agency))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2500).boxed().toList());
  }

  @Test
  void twoRelaysLoseNothingAndKeepTheOrderOfEachKey() throws Exception {
    var workers = new Workers(new SimpleMeterRegistry());
    var second = new OutboxRelay(config, batch, state, producers, workers);
    var agencies = IntStream.range(0, 4).mapToObj(i -> agency()).toList();
    second.start(new StartupEvent());
    try (var writers = Executors.newFixedThreadPool(4)) {
      for (var agency : agencies) {
        writers.execute(
            () ->
                LongStream.rangeClosed(1, 200).forEach(i -> commit(List.of(outgoing(agency, i)))));
      }
    } finally {
      agencies.forEach(agency -> awaitRevisions(agency, 200));
      workers.stop(new ShutdownEvent());
    }
    for (var agency : agencies) {
      assertThat(revisions(agency).stream().distinct().toList())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    }
  }

  @Test
  void brokerThatIsAwayDelaysEventsButLosesNone() throws Exception {
    var agency = agency();
    var platform = PlatformProcess.shared();
    platform.kill("kafka");
    try {
      for (long i = 1; i <= 50; i++) {
        commit(List.of(outgoing(agency, i)));
      }
      await().atMost(LIMIT).untilAsserted(() -> assertThat(state.hasOutage()).isTrue());
      assertThat(waiting()).isEqualTo(50);
    } finally {
      platform.resume("kafka");
    }
    awaitRevisions(agency, 50);
    await().atMost(LIMIT).untilAsserted(() -> assertThat(waiting()).isZero());
    assertThat(revisions(agency).stream().distinct().toList())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    await().atMost(LIMIT).untilAsserted(() -> assertThat(state.hasOutage()).isFalse());
  }

  private void commit(List<Outbox.Outgoing> events) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(events));
  }

  private long waiting() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select count(*) from outbox")) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private void awaitRevisions(String agency, long last) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(revisions(agency)).contains(last));
  }

  private List<Long> revisions(String agency) {
    return Records.shared().all(TOPIC).stream()
        .filter(record -> agency.equals(record.key()))
        .collect(groupingBy(ConsumerRecord::partition))
        .values()
        .stream()
        .flatMap(List::stream)
        .map(this::revision)
        .toList();
  }

  private long revision(ConsumerRecord<String, byte[]> record) {
    try {
      return ((CaseChanged) codec.decode(record).event()).revision();
    } catch (PoisonEvent e) {
      throw new AssertionError(e);
    }
  }

  private static Outbox.Outgoing outgoing(String agency, long revision) {
    return new Outbox.Outgoing(UUID.randomUUID(), changed(agency, revision), TIME);
  }

  private static String agency() {
    return "T." + UUID.randomUUID();
  }

  private static CaseChanged changed(String agency, long revision) {
    return new CaseChanged(
        UUID.nameUUIDFromBytes(agency.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        revision,
        CaseChange.RECEIVED,
        CaseKind.FEEDBACK,
        agency,
        null,
        Channel.PORTAL,
        "khac",
        CaseState.RECEIVED,
        TIME,
        TIME,
        LocalDate.of(2026, 12, 1),
        null,
        null,
        Timeliness.PENDING,
        null,
        0);
  }
}
