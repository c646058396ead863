package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The one-stop software reports the month so far, one department after another. */
final class DossierReporting implements Activity {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "Số liệu mô phỏng, không có thật / simulated, not real";
  private static final int FASTEST = 60;
  private static final int SLOWEST = 400;

  private final Api api;
  private final SampleServices services;
  private final SimulatorPace pace;
  private final Clock clock;
  private final List<Map<String, String>> departments;
  private int turn;

  DossierReporting(Api api, SampleServices services, SimulatorPace pace, Clock clock) {
    this.api = api;
    this.services = services;
    this.pace = pace;
    this.clock = clock;
    this.departments =
        SampleFiles.officialValues().stream()
            .filter(row -> !SampleFiles.CHECKABLE.equals(row.get("agency")))
            .toList();
  }

  @Override
  public Duration step() throws IOException, InterruptedException {
    ObjectNode report = report(departments.get(turn), clock.instant());
    api.post(SampleAccount.ONE_STOP, services.scoring(), "/api/v1/dossier-totals", report);
    turn = (turn + 1) % departments.size();
    return pace.betweenTotals();
  }

  static ObjectNode report(Map<String, String> published, Instant now) {
    String agency = published.getOrDefault("agency", "");
    Instant asOf = now.truncatedTo(ChronoUnit.SECONDS);
    YearMonth month = YearMonth.from(asOf.atZone(ZONE));
    Duration elapsed = Duration.between(month.atDay(1).atStartOfDay(ZONE).toInstant(), asOf);
    int secondsEach = FASTEST + Math.floorMod(agency.hashCode() * 31, SLOWEST - FASTEST);
    Map<String, Double> points = new HashMap<>();
    SampleFiles.GROUPS.forEach(
        group -> points.put(group, Double.valueOf(published.getOrDefault(group, "0"))));
    String named = "simulated-totals|" + agency + "|" + asOf;
    ObjectNode report =
        JSON.createObjectNode()
            .put("id", UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString())
            .put("agency", agency)
            .put("period", month.toString())
            .put("asOf", asOf.toString())
            .put("source", SOURCE);
    ObjectNode counts = report.putObject("counts");
    SimulatedDossiers.counts(points, elapsed.toSeconds() / secondsEach).forEach(counts::put);
    return report;
  }
}
