package vn.langnghe.reporting.series;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.definition;
import static vn.langnghe.reporting.Samples.scoreIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.AgencyDescribed.Spell;
import vn.langnghe.event.Text;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class SeriesIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void beforeAMergerTheSeriesShowsThePredecessorsPooledAndNamesThem() {
    announce(definition("M1"), agency("M1.00", null));
    announce(ended("M1.01", "M1.00", "M1.03"), ended("M1.02", "M1.00", "M1.03"));
    announce(begun("M1.03", "M1.00"));
    announce(
        scoreIn("2024", "M1", "M1.01", 1, "60.00"), scoreIn("2024", "M1", "M1.02", 1, "80.00"));
    announce(scoreIn("2024", "M1", "M1.03", 1, "72.00").asBackCast());
    announce(scoreIn("2025", "M1", "M1.03", 1, "71.00").asBackCast());
    announce(
        scoreIn("2025", "M1", "M1.03", 1, "90.00"), scoreIn("2026", "M1", "M1.03", 1, "91.00"));

    var series =
        eventually(
            "/api/v1/indexes/M1/agencies/M1.03/series?length=year&from=2023&to=2026",
            answer ->
                answer
                    .jsonPath()
                    .getList("points.status")
                    .equals(List.of("no-data", "back-cast", "back-cast", "released")));

    var json = series.jsonPath();
    assertThat(json.<Float>getList("points.value")).isEqualTo(Arrays.asList(null, 72f, 71f, 91f));
    assertThat(json.<Float>getList("points.own")).isEqualTo(Arrays.asList(null, null, 90f, null));
    assertThat(json.<String>getList("points[1].predecessors.code"))
        .containsExactly("M1.01", "M1.02");
    assertThat(json.getString("points[1].method")).isEqualTo("M1/1+predecessors-pooled");
    assertThat(json.getString("points[1].note.vi")).contains("Sở M1.01; Sở M1.02");
    // The released score of the year of the merger is the agency's own.
    assertThat(
            given()
                .get("/api/v1/indexes/M1/agencies/M1.03?period=2025")
                .jsonPath()
                .getFloat("value"))
        .isEqualTo(90f);
    assertThat(given().get("/api/v1/indexes/M1/agencies/M1.03?period=2024").statusCode())
        .isEqualTo(404);
  }

  @Test
  void afterADivisionThePastIsNotComparable() {
    announce(definition("M2"), agency("M2.00", null));
    announce(ended("M2.01", "M2.00", "M2.02", "M2.03"));
    announce(begun("M2.02", "M2.00"), begun("M2.03", "M2.00"));
    announce(scoreIn("2026", "M2", "M2.02", 1, "91.00"));

    var series =
        eventually(
            "/api/v1/indexes/M2/agencies/M2.02/series?length=year&from=2024&to=2026",
            answer ->
                answer
                    .jsonPath()
                    .getList("points.status")
                    .equals(List.of("not-comparable", "not-comparable", "released")));

    assertThat(series.jsonPath().<Float>getList("points.value"))
        .isEqualTo(Arrays.asList(null, null, 91f));
    assertThat(series.jsonPath().getString("points[0].note.en")).contains("divided");
  }

  @Test
  void aRankingCountsWhoIsValidAtTheEndOfItsPeriod() {
    announce(definition("M3"), agency("M3.00", null));
    announce(ended("M3.01", "M3.00", "M3.03"), ended("M3.02", "M3.00", "M3.03"));
    announce(begun("M3.03", "M3.00"));
    announce(
        scoreIn("2025-H1", "M3", "M3.01", 1, "60.00"),
        scoreIn("2025-H1", "M3", "M3.02", 1, "80.00"),
        scoreIn("2025", "M3", "M3.01", 1, "60.00"),
        scoreIn("2025", "M3", "M3.03", 1, "75.00"),
        scoreIn("2025-H2", "M3", "M3.03", 1, "75.00"));
    announce(scoreIn("2025-H1", "M3", "M3.03", 1, "70.00").asBackCast());

    var first = ranking("2025-H1", 2);
    var year = ranking("2025", 1);
    var second = ranking("2025-H2", 1);

    assertThat(first.jsonPath().<String>getList("rows.agency")).containsExactly("M3.02", "M3.01");
    assertThat(first.jsonPath().getInt("agencies")).isEqualTo(2);
    assertThat(year.jsonPath().<String>getList("rows.agency")).containsExactly("M3.03");
    assertThat(second.jsonPath().getFloat("rows[0].previous")).isEqualTo(70f);
  }

  @Test
  void whatIsNoSpanIsRefused() {
    announce(definition("M4"), agency("M4.00", null));

    var refused =
        eventually(
            "/api/v1/indexes/M4/agencies/M4.00/series?length=day",
            answer -> answer.statusCode() == 400);

    assertThat(refused.jsonPath().getString("code")).isEqualTo("unknown-span");
  }

  private static Response ranking(String period, int scored) {
    return eventually(
        "/api/v1/indexes/M3/ranking?parent=M3.00&period=" + period,
        answer ->
            answer.jsonPath().getInt("scored") == scored
                && answer.jsonPath().getInt("agencies") == scored);
  }

  private static Response eventually(String path, Predicate<Response> condition) {
    return await().atMost(SOON).ignoreExceptions().until(() -> given().get(path), condition);
  }

  private static AgencyDescribed ended(String code, String parent, String... successors) {
    return described(code, parent, LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 30), successors);
  }

  private static AgencyDescribed begun(String code, String parent) {
    return described(code, parent, LocalDate.of(2025, 7, 1), null);
  }

  private static AgencyDescribed described(
      String code, String parent, LocalDate from, @Nullable LocalDate to, String... successors) {
    return new AgencyDescribed(
        code,
        1,
        List.of(
            new Spell(
                from,
                to,
                new Text("Sở " + code, "Department " + code),
                new Text(code, code),
                "department",
                parent)),
        Arrays.asList(successors));
  }
}
