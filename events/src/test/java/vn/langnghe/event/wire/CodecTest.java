package vn.langnghe.event.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.EventType;
import vn.langnghe.event.wire.PoisonEvent.Reason;

class CodecTest {

  private static final UUID ID = UUID.fromString("7d0f7f6e-35b5-4c0e-9d52-0a4f6ad6a4b1");
  private static final Instant TIME = Instant.parse("2026-11-23T01:02:03.456789Z");
  private static final String AGENCY =
      "{\"code\":\"H21\",\"revision\":1,\"spells\":[],\"successors\":[]}";

  private final Codec codec = new Codec();

  @ParameterizedTest
  @EnumSource
  void everyEventComesBackAsItWasSent(EventType type) throws Exception {
    long seed = 766;
    var events = new RandomEvents(new Random(seed));
    for (int i = 0; i < 500; i++) {
      var event = events.next(type);
      assertThat(codec.decode(type, codec.encode(event)))
          .as("seed %d, event %d", seed, i)
          .isEqualTo(event);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":\"H21\\u0000\",\"revision\":1,\"spells\":[],\"successors\":[]}|code",
        "{\"code\":\"H21\\ud83d\",\"revision\":1,\"spells\":[],\"successors\":[]}|code",
        "{\"code\":\"H21\",\"revision\":1,\"spells\":[],\"successors\":[null]}|successors.0",
      })
  void whatNoEdgeLetsInIsPoisonOnATopicToo(String payload, String field) {
    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> codec.decode(EventType.AGENCY_DESCRIBED, payload.getBytes(UTF_8)))
        .withMessageContaining(field);
  }

  @Test
  void headersCarryTheEnvelope() throws Exception {
    var record = record(AGENCY);
    CloudEventHeaders.write(
        record.headers(), ID, EventType.AGENCY_DESCRIBED.wireName(), "/scoring-service", TIME);
    assertThat(record.headers())
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=" + ID,
            "ce_type=vn.langnghe.agency-described.v1",
            "ce_source=/scoring-service",
            "ce_time=2026-11-23T01:02:03.456789Z",
            "content-type=application/json");

    var received = codec.decode(record);
    assertThat(received.id()).isEqualTo(ID);
    assertThat(received.time()).isEqualTo(TIME);
    assertThat(received.source()).isEqualTo("/scoring-service");
    assertThat(received.event()).isInstanceOf(AgencyDescribed.class);
  }

  @Test
  void timeIsTheBrokersWhereTheSourceGaveNone() throws Exception {
    var record = record(AGENCY);
    record.headers().add("ce_type", EventType.AGENCY_DESCRIBED.wireName().getBytes(UTF_8));
    record.headers().add("ce_id", ID.toString().getBytes(UTF_8));
    assertThat(codec.decode(record).time()).isEqualTo(Instant.ofEpochMilli(record.timestamp()));
  }

  @Test
  void unknownFieldsAreIgnored() throws Exception {
    var later =
        "{\"code\":\"H21\",\"revision\":1,\"spells\":[],\"successors\":[],\"color\":{\"a\":[1]}}";
    assertThat(decode(EventType.AGENCY_DESCRIBED, later))
        .isEqualTo(decode(EventType.AGENCY_DESCRIBED, AGENCY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vn.langnghe.agency-described.v2|7d0f7f6e-35b5-4c0e-9d52-0a4f6ad6a4b1||UNKNOWN_TYPE",
        "|7d0f7f6e-35b5-4c0e-9d52-0a4f6ad6a4b1||UNKNOWN_TYPE",
        "vn.langnghe.agency-described.v1|||NO_ID",
        "vn.langnghe.agency-described.v1|42||NO_ID",
        "vn.langnghe.agency-described.v1|7d0f7f6e-35b5-4c0e-9d52-0a4f6ad6a4b1|today|BAD_TIME",
      })
  void recordWithoutAReadableEnvelopeIsPoison(
      @Nullable String type, @Nullable String id, @Nullable String time, Reason reason) {
    var record = record(AGENCY);
    add(record, "ce_type", type);
    add(record, "ce_id", id);
    add(record, "ce_time", time);
    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> codec.decode(record))
        .extracting(PoisonEvent::reason)
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''|EMPTY|no payload",
        "null|EMPTY|payload is null",
        "{|BROKEN_PAYLOAD|at byte 1",
        "[]|BROKEN_PAYLOAD|at the root",
        "{\"code\":\"H21\",\"revision\":\"1\",\"spells\":[],\"successors\":[]}|BROKEN_PAYLOAD|revision",
        "{\"code\":\"H21\",\"revision\":1.5,\"spells\":[],\"successors\":[]}|BROKEN_PAYLOAD|revision",
        "{\"code\":\"H21\",\"spells\":[],\"successors\":[]}|BROKEN_PAYLOAD|revision",
        "{\"revision\":1,\"spells\":[],\"successors\":[]}|INCOMPLETE|code",
        "{\"code\":\"H21\",\"revision\":1,\"spells\":[{\"from\":\"2026-01-01\"}],\"successors\":[]}|INCOMPLETE|spells.0.name",
        "{\"code\":\"H21\",\"revision\":1,\"spells\":[null],\"successors\":[]}|INCOMPLETE|spells.0",
      })
  void unreadablePayloadIsPoisonAndOnlyItsPlaceIsTold(String json, Reason reason, String place) {
    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> decode(EventType.AGENCY_DESCRIBED, json))
        .withMessageContaining(place)
        .extracting(PoisonEvent::reason)
        .isEqualTo(reason);
  }

  @Test
  void poisonNeverRepeatsWhatThePayloadSaid() {
    assertThatExceptionOfType(PoisonEvent.class)
        .isThrownBy(() -> decode(EventType.CASE_CHANGED, "{\"change\":\"Nguyễn Văn A\"}"))
        .withMessageNotContaining("Nguyễn");
  }

  private Object decode(EventType type, String json) throws PoisonEvent {
    return codec.decode(type, json.getBytes(UTF_8));
  }

  private static ConsumerRecord<String, byte[]> record(String json) {
    return new ConsumerRecord<>("agencies", 0, 7, "H21", json.getBytes(UTF_8));
  }

  private static void add(
      ConsumerRecord<String, byte[]> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
