package vn.langnghe.survey.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.ManagementPort;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class OpenCampaignsIT {

  @Inject OpenCampaigns campaigns;
  @Inject AgroalDataSource source;

  @Test
  void aCampaignThatCannotBeReadStopsNoOtherAndIsNamed() throws Exception {
    SurveyFixture.agencies("H21.17");
    SurveyFixture.openCampaign("SOUND", "H21.17");
    plant("NULL-IN-LIST", "PULSE", "[null]");
    plant("NO-SUCH-ESTIMATOR", "UNHEARD_OF", "[\"APP\"]");

    try {
      campaigns.start(new StartupEvent());
      SurveyFixture.openCampaign("LATER", "H21.17");

      for (var sound : List.of("SOUND", "LATER")) {
        var body = SurveyFixture.body(UUID.randomUUID(), "H21.17");
        assertThat(SurveyFixture.post(Tokens.ofClient("portal"), sound, body).statusCode())
            .isEqualTo(201);
      }
      assertThat(given().get("/api/v1/campaigns").jsonPath().<String>getList("code"))
          .contains("SOUND", "LATER")
          .doesNotContain("NULL-IN-LIST", "NO-SUCH-ESTIMATOR");
      assertThat(ManagementPort.readiness()).contains("NO-SUCH-ESTIMATOR, NULL-IN-LIST");
      assertThat(ManagementPort.metrics())
          .contains("unreadable_rows{table=\"campaign\"} 2.0")
          .contains("unreadable_rows{table=\"campaign list\"} 2.0");

      execute("update campaign set estimator = 'PULSE', channels = '[\"APP\"]'");

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !ManagementPort.metrics().contains("table=\"campaign\"} 2.0"));
      assertThat(given().get("/api/v1/campaigns").jsonPath().<String>getList("code"))
          .contains("NULL-IN-LIST", "NO-SUCH-ESTIMATOR");
      assertThat(ManagementPort.readiness()).doesNotContain("NO-SUCH-ESTIMATOR");
    } finally {
      execute("delete from campaign where code in ('NULL-IN-LIST', 'NO-SUCH-ESTIMATOR')");
    }
  }

  private void plant(String code, String estimator, String channels) throws SQLException {
    execute(
        """
        insert into campaign values ('%s', 'Hỏng', 'Broken', 'SIPAS-2023', '%s', '[]', '%s',
          '2026-01-01', '2099-01-01', 0, null)
        """
            .formatted(code, estimator, channels));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
