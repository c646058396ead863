package vn.langnghe.feedback.journey;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.EventType;
import vn.langnghe.event.Text;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.testkit.Records;

/** Two departments that work and one that was dissolved, told on the topic as scoring would. */
@Singleton
public class Province {

  private final AgencyDirectory directory;
  private final Codec codec;
  private final MovableClock clock;

  public Province(AgencyDirectory directory, Codec codec, MovableClock clock) {
    this.directory = directory;
    this.codec = codec;
    this.clock = clock;
  }

  /** A Monday morning on which every agency is known: where each journey begins. */
  void startsOnMonday() {
    clock.set("2026-11-02T03:00:00Z");
    if (directory.find("H21.99").isPresent()) {
      return;
    }
    tell("H21.17", "Sở Xây dựng", "Department of Construction", null);
    tell("H21.20", "Sở Y tế", "Department of Health", null);
    tell("H21.99", "Sở cũ", "Old department", LocalDate.of(2025, 12, 31));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> directory.find("H21.99").isPresent());
  }

  private void tell(String code, String vi, String en, @Nullable LocalDate to) {
    var name = new Text(vi, en);
    var spell =
        new AgencyDescribed.Spell(LocalDate.of(2025, 1, 1), to, name, name, "department", "H21");
    var event = new AgencyDescribed(code, 1, List.of(spell), List.of());
    var type = EventType.AGENCY_DESCRIBED;
    Records.shared()
        .send(
            EventType.topicOf(event).wireName(),
            code,
            codec.encode(event),
            Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString(),
                "ce_type",
                type.wireName(),
                "ce_source",
                "/scoring-service",
                "ce_time",
                Instant.parse("2026-11-01T00:00:00Z").toString(),
                "content-type",
                "application/json"));
  }
}
