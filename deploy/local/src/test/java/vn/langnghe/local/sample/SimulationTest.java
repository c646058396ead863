package vn.langnghe.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Test
  void theSameSeedGivesTheSameAnswers() {
    JsonNode one = SimulatedCitizen.interviewed(ID, "H21.09", NOW, new SplittableRandom(1));
    JsonNode two = SimulatedCitizen.interviewed(ID, "H21.09", NOW, new SplittableRandom(1));
    assertThat(one).isEqualTo(two);
    assertThat(one.path("answers").size()).isEqualTo(39);
  }

  @Test
  void everyScoreIsBetweenOneAndFiveOrNoExperience() {
    var random = new SplittableRandom(2);
    boolean noExperience = false;
    for (int i = 0; i < 500; i++) {
      for (JsonNode score :
          SimulatedCitizen.interviewed(ID, "H21.09", NOW, random).path("answers")) {
        noExperience |= score.isNull();
        assertThat(score.isNull() || (score.asInt() >= 1 && score.asInt() <= 5)).isTrue();
      }
    }
    assertThat(noExperience).isTrue();
  }

  @Test
  void aKioskAsksOnlyAboutTheService() {
    JsonNode response = SimulatedCitizen.atTheCounter(ID, "H21.09", NOW, new SplittableRandom(3));
    assertThat(response.path("answers").size()).isEqualTo(16);
    response
        .path("answers")
        .fieldNames()
        .forEachRemaining(code -> assertThat(code).startsWith("II."));
  }

  @Test
  void dossierCountsGrowThroughTheMonthAndAPartNeverExceedsItsWhole() {
    Map<String, Double> points =
        Map.of("TDGQ", 17.15, "ONLINE", 7.93, "TTTT", 8.0, "MDSH", 9.12, "MDHL", 17.72);
    Map<String, Long> early = SimulatedDossiers.counts(points, 100);
    Map<String, Long> late = SimulatedDossiers.counts(points, 1000);
    early.forEach(
        (code, count) -> assertThat(late.get(code)).as(code).isGreaterThanOrEqualTo(count));
    long received = late.getOrDefault("dossiers.received", 0L);
    late.forEach(
        (code, count) -> {
          if (code.startsWith("dossiers.")) {
            assertThat(count).as(code).isBetween(0L, received);
          }
        });
  }

  @Test
  void aReportBelongsToTheMonthOfVietnamAndSaysThatItIsSimulated() {
    Map<String, String> row = SampleFiles.officialValues().getLast();
    JsonNode report = DossierReporting.report(row, Instant.parse("2026-10-31T17:30:00Z"));
    assertThat(report.path("period").asText()).isEqualTo("2026-11");
    assertThat(report.path("source").asText()).contains("mô phỏng");
  }

  @Test
  void idsAreRandomUuidsOfVersionFour() {
    UUID id = SimulatedIds.next(new SplittableRandom(4));
    assertThat(id.version()).isEqualTo(4);
    assertThat(id.variant()).isEqualTo(2);
  }
}
