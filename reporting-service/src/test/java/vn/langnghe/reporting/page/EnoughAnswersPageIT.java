package vn.langnghe.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.reporting.Samples.agency;
import static vn.langnghe.reporting.Samples.announce;
import static vn.langnghe.reporting.Samples.rankedFrom;
import static vn.langnghe.reporting.Samples.score;
import static vn.langnghe.reporting.Samples.scoreIn;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class EnoughAnswersPageIT {

  private static final String VIEW = "/?index=PE&period=2026&parent=PE&agency=";

  @BeforeEach
  void fourDepartmentsOfWhichTwoHaveTheirThirtyAnswers() {
    announce(rankedFrom("PE", 30), agency("PE", null), agency("PE.1", "PE"));
    announce(agency("PE.2", "PE"), agency("PE.3", "PE"), agency("PE.4", "PE"));
    announce(
        scoreIn("2025", "PE", "PE.1", "60.00", 40), scoreIn("2025", "PE", "PE.3", "50.00", 40));
    announce(
        score("PE", "PE.1", 1, "70.00", 1_040),
        score("PE", "PE.2", 1, "95.00", 12),
        score("PE", "PE.3", 1, "80.00", 30));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(html("PE.1"))
                    .contains("70,00", "95,00", "80,00", "row-PE.4", "trước: hạng"));
  }

  @Test
  void whoHasNotEnoughAnswersComesAfterTheRankedAndTheRowSaysSo() {
    var page = html("PE.1");

    assertThat(page)
        .containsSubsequence(
            "id=\"row-PE.3\"", "id=\"row-PE.1\"", "id=\"row-PE.2\"", "id=\"row-PE.4\"")
        .contains(
            "Có hạng khi đủ 30 ý kiến",
            "chưa đủ ý kiến (12/30)",
            "chưa đủ ý kiến (0/30)",
            "hạng 2 trong 2 cơ quan",
            "trước: hạng 1")
        // Neither in the lead nor in the average.
        .containsSubsequence("Dẫn đầu", "Sở PE.3", "80,00", "75,00 <small>")
        .doesNotContain("NOT_FOUND", "null", "chưa đủ ý kiến để công bố");
    assertThat(html("PE.1&lang=en"))
        .contains(
            "not enough answers yet (12 of 30)",
            "not enough answers yet (0 of 30)",
            "rank 2 of 2 agencies");
  }

  @Test
  void theAgencyThatIsLookedIntoIsToldWhatIsMissing() {
    assertThat(detail("PE.2"))
        .contains("<b>95,00</b>", "<span>· chưa đủ ý kiến (12/30)</span>")
        .doesNotContain("hạng ");
    assertThat(detail("PE.4"))
        .contains("<p class=\"empty\">chưa đủ ý kiến (0/30)</p>")
        .doesNotContain("Chưa có số liệu trong kỳ này", "hạng ");
  }

  private static String detail(String agency) {
    var page = html(agency);
    return page.substring(page.indexOf("id=\"detail\""), page.indexOf("<section id=\"ranking\""));
  }

  private static String html(String agency) {
    return given().get(VIEW + agency).asString();
  }
}
