package vn.langnghe.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SampleFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("langnghe.root", "../.."));

  @Test
  void theProvinceHasFourteenDepartmentsAndEachHasAPublishedValue() {
    List<String> published =
        SampleFiles.officialValues().stream().map(row -> row.get("agency")).toList();
    assertThat(SampleFiles.departments())
        .hasSize(14)
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void everyPublishedTotalIsTheSumOfItsSixGroups() {
    for (Map<String, String> row : SampleFiles.officialValues()) {
      BigDecimal sum =
          SampleFiles.GROUPS.stream()
              .map(group -> new BigDecimal(row.getOrDefault(group, "")))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(row.get("agency")).isEqualByComparingTo(row.get("value"));
    }
  }

  @Test
  void everyCountIsOfAMeasureThatScoringKnowsAndMayBeReported() throws IOException {
    Set<String> reportable = reportableMeasures();
    Set<String> used = new TreeSet<>();
    SampleFiles.dossierTotals().path("counts").fieldNames().forEachRemaining(used::add);
    used.addAll(SimulatedDossiers.counts(Map.of("TDGQ", 18.0), 100).keySet());
    assertThat(reportable).containsAll(used);
  }

  @Test
  void theUnpublishedCountsAreNamedAndTheSourceSaysSo() {
    JsonNode totals = SampleFiles.dossierTotals();
    List<String> named = new ArrayList<>();
    totals.path("notPublished").forEach(code -> named.add(code.asText()));
    assertThat(named).contains("dossiers.online", "procedures.online-full");
    named.forEach(code -> assertThat(totals.path("counts").has(code)).as(code).isTrue());
    assertThat(totals.path("source").asText()).contains("không được công bố");
  }

  @Test
  void everySimulatedCaseHasACategoryThatFeedbackKnows() throws IOException {
    Path file = ROOT.resolve("feedback-service/src/main/resources/intake/categories.csv");
    List<String> known =
        Files.readAllLines(file).stream().map(line -> line.split(",", 2)[0]).toList();
    for (JsonNode text : SampleFiles.cases()) {
      assertThat(known).contains(text.path("category").asText());
      assertThat(text.path("kind").asText()).isIn("FEEDBACK", "RECOMMENDATION");
    }
  }

  @Test
  void everyCampaignCallsItselfSimulated() {
    for (JsonNode campaign : SampleFiles.campaigns()) {
      assertThat(campaign.path("name").path("vi").asText()).contains("mô phỏng");
      assertThat(campaign.path("name").path("en").asText()).contains("Simulated");
    }
  }

  private static Set<String> reportableMeasures() throws IOException {
    Path file = ROOT.resolve("index-rules/src/main/resources/measures.yaml");
    Set<String> codes = new TreeSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      Map<String, List<Map<String, String>>> all = new Yaml().load(in);
      for (Map<String, String> measure : all.getOrDefault("measures", List.of())) {
        if ("dossiers".equals(measure.get("source"))) {
          codes.add(measure.getOrDefault("code", ""));
        }
      }
    }
    return codes;
  }
}
