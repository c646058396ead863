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
import vn.langnghe.events.AgencyDescribed;
import vn.langnghe.events.AgencyDescribed.Spell;
import vn.langnghe.events.Text;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class SeriesIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void beforeAMergerTheSeriesShowsThePredecessorsPooledAndNamesThem() {
    announce(definition("Y1"), agency("Y1.00", null));
    announce(ended("Y1.01", "Y1.00", "Y1.03"), ended("Y1.02", "Y1.00", "Y1.03"));
    announce(begun("Y1.03", "Y1.00"));
    announce(
        scoreIn("2024", "Y1", "Y1.01", 1, "60.00"), scoreIn("2024", "Y1", "Y1.02", 1, "80.00"));
    announce(scoreIn("2024", "Y1", "Y1.03", 1, "72.00").asBackCast());
    announce(scoreIn("2025", "Y1", "Y1.03", 1, "71.00").asBackCast());
    announce(
        scoreIn("2025", "Y1", "Y1.03", 1, "90.00"), scoreIn("2026", "Y1", "Y1.03", 1, "91.00"));

    var series =
        eventually(
            "/api/v1/indexes/T1/agencies/T1.03/series?length=year&from=2023&to=2026",
            answer ->
                answer
                    .jsonPath()
                    .getList("points.status")
                    .equals(List.of("no-data", "back-cast", "back-cast", "live")));

    var json = series.jsonPath();
    assertThat(json.<Float>getList("points.value")).isEqualTo(Arrays.asList(null, 72f, 71f, 91f));
    assertThat(json.<Float>getList("points.own")).isEqualTo(Arrays.asList(null, null, 90f, null));
    assertThat(json.<String>getList("points[1].predecessors.code"))
        .containsExactly("Y1.01", "Y1.02");
    assertThat(json.getString("points[1].method")).isEqualTo("Y1/1+predecessors-pooled");
    assertThat(json.getString("points[1].note.vi")).contains("Sở T1.01; Sở T1.02");
    // The live score of the year of the merger is the agency's own.
    assertThat(
            given()
                .get("/api/v1/indexes/T1/agencies/T1.03?period=2025")
                .jsonPath()
                .getFloat("value"))
        .isEqualTo(90f);
    assertThat(given().get("/api/v1/indexes/T1/agencies/T1.03?period=2024").statusCode())
        .isEqualTo(404);
  }

  @Test
  void afterADivisionThePastIsNotComparable() {
    announce(definition("Y2"), agency("Y2.00", null));
    announce(ended("Y2.01", "Y2.00", "Y2.02", "Y2.03"));
    announce(begun("Y2.02", "Y2.00"), begun("Y2.03", "Y2.00"));
    announce(scoreIn("2026", "Y2", "Y2.02", 1, "91.00"));

    var series =
        eventually(
            "/api/v1/indexes/T2/agencies/T2.02/series?length=year&from=2024&to=2026",
            answer ->
                answer
                    .jsonPath()
                    .getList("points.status")
                    .equals(List.of("not-comparable", "not-comparable", "live")));

    assertThat(series.jsonPath().<Float>getList("points.value"))
        .isEqualTo(Arrays.asList(null, null, 91f));
    assertThat(series.jsonPath().getString("points[0].note.en")).contains("divided");
  }

  @Test
  void aRankingCountsWhoIsValidAtTheEndOfItsPeriod() {
    announce(definition("Y3"), agency("Y3.00", null));
    announce(ended("Y3.01", "Y3.00", "Y3.03"), ended("Y3.02", "Y3.00", "Y3.03"));
    announce(begun("Y3.03", "Y3.00"));
    announce(
        scoreIn("2025-H1", "Y3", "Y3.01", 1, "60.00"),
        scoreIn("2025-H1", "Y3", "Y3.02", 1, "80.00"),
        scoreIn("2025", "Y3", "Y3.01", 1, "60.00"),
        scoreIn("2025", "Y3", "Y3.03", 1, "75.00"),
        scoreIn("2025-H2", "Y3", "Y3.03", 1, "75.00"));
    announce(scoreIn("2025-H1", "Y3", "Y3.03", 1, "70.00").asBackCast());

    var first = ranking("2025-H1", 2);
    var year = ranking("2025", 1);
    var second = ranking("2025-H2", 1);

    assertThat(first.jsonPath().<String>getList("rows.agency")).containsExactly("Y3.02", "Y3.01");
    assertThat(first.jsonPath().getInt("agencies")).isEqualTo(2);
    assertThat(year.jsonPath().<String>getList("rows.agency")).containsExactly("Y3.03");
    assertThat(second.jsonPath().getFloat("rows[0].previous")).isEqualTo(70f);
  }

  @Test
  void whatIsNoSpanIsRefused() {
    announce(definition("Y4"), agency("Y4.00", null));

    var refused =
        eventually(
            "/api/v1/indexes/T4/agencies/T4.00/series?length=day",
            answer -> answer.statusCode() == 400);

    assertThat(refused.jsonPath().getString("code")).isEqualTo("unknown-span");
  }

  private static Response ranking(String period, int scored) {
    return eventually(
        "/api/v1/indexes/T3/ranking?parent=T3.00&period=" + period,
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
