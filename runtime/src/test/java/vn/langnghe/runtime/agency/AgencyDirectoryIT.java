package vn.langnghe.runtime.agency;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.EventType;
import vn.langnghe.event.Text;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class AgencyDirectoryIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  @Inject AgencyDirectory directory;
  @Inject Codec codec;

  @Test
  void agencyThatWasToldIsFoundWithItsChildrenOnTheDay() {
    var parent = code();
    var child = code();
    tell(agency(parent, 1, spell(LocalDate.of(2000, 1, 1), null, null)));
    tell(agency(child, 1, spell(MERGER, null, parent)));

    await().atMost(LIMIT).untilAsserted(() -> assertThat(directory.find(child)).isPresent());
    assertThat(directory.activeOn(child, MERGER)).isTrue();
    assertThat(directory.activeOn(child, MERGER.minusDays(1))).isFalse();
    assertThat(directory.activeOn(child, MERGER)).isTrue();
    assertThat(directory.activeOn(child, MERGER.minusDays(1))).isFalse();
    assertThat(directory.find(child).flatMap(agency -> agency.on(MERGER)).orElseThrow().parent())
        .isEqualTo(parent);
    assertThat(directory.find(code())).isEmpty();
  }

  @Test
  void newestRevisionStaysWhateverComesAfterIt() {
    var code = code();
    var newest = agency(code, 7, spell(MERGER, LocalDate.of(2026, 1, 1), null));
    tell(newest);
    tell(agency(code, 6));
    tell(newest);
    var last = agency(code(), 1);
    tell(last);

    await().atMost(LIMIT).untilAsserted(() -> assertThat(directory.all()).contains(last));
    assertThat(directory.find(code)).contains(newest);
  }

  @Test
  void unreadableRecordIsParkedAndTheNextOneIsRead() {
    var poison = code();
    var type = EventType.AGENCY_DESCRIBED.wireName();
    Records.shared()
        .send("agencies", poison, "{\"code\":".getBytes(StandardCharsets.UTF_8), headers(type));
    Records.shared().send("agencies", poison, new byte[] {'{', '}'}, headers("somebody.elses"));
    var next = agency(code(), 1);
    tell(next);

    await().atMost(LIMIT).untilAsserted(() -> assertThat(directory.all()).contains(next));
    var parked =
        Records.shared().all("agencies.dlq").stream()
            .filter(record -> poison.equals(record.key()))
            .sorted(comparingLong(AgencyDirectoryIT::offset))
            .toList();
    assertThat(parked)
        .extracting(record -> Records.header(record, "dead-letter-reason"))
        .containsExactly("BROKEN_PAYLOAD", "UNKNOWN_TYPE");
    assertThat(parked.getFirst().value()).asString(StandardCharsets.UTF_8).isEqualTo("{\"code\":");
    assertThat(Records.header(parked.getFirst(), "dead-letter-topic")).isEqualTo("agencies");
    assertThat(Records.header(parked.getFirst(), "ce_type")).isEqualTo(type);
  }

  private static long offset(ConsumerRecord<String, byte[]> parked) {
    return Long.parseLong(Records.header(parked, "dead-letter-offset"));
  }

  private void tell(AgencyDescribed agency) {
    Records.shared()
        .send(
            "agencies",
            agency.key(),
            codec.encode(agency),
            headers(EventType.AGENCY_DESCRIBED.wireName()));
  }

  private static Map<String, String> headers(String type) {
    return Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type);
  }

  private static String code() {
    return "T." + UUID.randomUUID();
  }

  private static AgencyDescribed agency(String code, long revision, Spell... spells) {
    return new AgencyDescribed(code, revision, List.of(spells), List.of());
  }

  private static Spell spell(LocalDate from, @Nullable LocalDate to, @Nullable String parent) {
    return new Spell(
        from, to, new Text("Sở", "Department"), new Text("Sở", "Dept"), "department", parent);
  }
}
