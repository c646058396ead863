package vn.langnghe.reporting.score;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.RecordedForm;
import vn.langnghe.testkit.Recording;
import vn.langnghe.testkit.Records;
import vn.langnghe.testkit.UntouchedPlatform;

/** Scores that an earlier version published are answered as that version answered them. */
@QuarkusTest
@TestProfile(UntouchedPlatform.class)
class RecordedScoresIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void recordedScoresAreAnsweredAsTheyWere() {
    var records = Records.on(bootstrapServers);
    records.sendAgain(Recording.records("agencies"));
    records.sendAgain(Recording.records("index-scores"));

    for (var answer : Recording.reportingAnswers()) {
      await(answer.path())
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(now(answer)).isEqualTo(RecordedForm.of(answer.body()).toString()));
    }
  }

  private static String now(Recording.Answer answer) {
    var body = given().header("Accept-Language", "vi").get(answer.path()).asByteArray();
    return RecordedForm.of(body).toString();
  }
}
