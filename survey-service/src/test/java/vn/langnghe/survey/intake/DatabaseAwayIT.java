package vn.langnghe.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.langnghe.survey.SurveyFixture;
import vn.langnghe.testkit.PlatformProcess;
import vn.langnghe.testkit.Tokens;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class DatabaseAwayIT {

  @Test
  void nothingIsAcknowledgedWhileTheDatabaseIsAwayAndTheSameAnswerIsTakenAfterwards() {
    SurveyFixture.agencies("H21.17");
    SurveyFixture.openCampaign("AWAY", "H21.17");
    var portal = Tokens.ofClient("portal");
    var body = SurveyFixture.body(UUID.randomUUID(), "H21.17");

    PlatformProcess.shared().kill("postgres");
    var away = SurveyFixture.post(portal, "AWAY", body);
    PlatformProcess.shared().resume("postgres");

    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isEqualTo("5");
    assertThat(SurveyFixture.json(away.asString()))
        .isEqualTo(
            SurveyFixture.json(
                """
                {"type": "/problems/storage-unavailable", "status": 503, "code": "storage-unavailable",
                 "title": "Tạm thời không lưu được; hãy gửi lại với cùng mã phiếu. Gửi lại không bị tính hai lần.",
                 "detail": "Tạm thời không lưu được; hãy gửi lại với cùng mã phiếu. Gửi lại không bị tính hai lần."}
                """));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(SurveyFixture.post(portal, "AWAY", body).statusCode()).isEqualTo(201));
  }
}
