package vn.langnghe.reporting.score;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.RecordedForm;
import vn.langnghe.testkit.Recording;
import vn.langnghe.testkit.UntouchedPlatform;

/** Scores that an earlier version published are answered as that version answered them. */
@QuarkusTest
@TestProfile(UntouchedPlatform.class)
class RecordedScoresIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void recordedScoresAreAnsweredAsTheyWere() {
    var records = UntouchedPlatform.records();
    records.sendAgain(Recording.records("agencies"));
    records.sendAgain(Recording.records("index-scores"));

    var open = new ArrayList<>(Recording.reportingAnswers());

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              open.removeIf(answer -> now(answer).equals(then(answer)));
              assertThat(difference(open)).isEmpty();
            });
  }

  /** The first answer that is not as it was, in both forms, with the paths of all such answers. */
  private static String difference(List<Recording.Answer> open) {
    return open.stream()
        .findFirst()
        .map(
            first ->
                "%s%nwas %s%nis  %s"
                    .formatted(
                        open.stream().map(Recording.Answer::path).toList(),
                        then(first),
                        now(first)))
        .orElse("");
  }

  private static String then(Recording.Answer answer) {
    return RecordedForm.answer(answer.body()).toString();
  }

  private static String now(Recording.Answer answer) {
    var body = given().header("Accept-Language", "vi").get(answer.path()).asByteArray();
    return RecordedForm.answer(new String(body, UTF_8)).toString();
  }
}
