package vn.langnghe.reporting.score;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.langnghe.testkit.RecordedForm;
import vn.langnghe.testkit.Recording;
import vn.langnghe.testkit.UntouchedPlatform;

/**
 * What an earlier version published followed single answers, so it is shown to nobody; released, it
 * is answered as that version answered it.
 */
@QuarkusTest
@TestProfile(UntouchedPlatform.class)
class RecordedScoresIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String LIVE = "\"status\":\"live\"";
  private static final String RELEASED = "\"status\":\"released\"";

  @Inject MeterRegistry metrics;

  @Test
  void recordedScoresAreShownToNobodyUntilTheyAreReleasedAndThenAnsweredAsTheyWere() {
    var records = UntouchedPlatform.records();
    var recorded = Recording.records("index-scores");
    long live = recorded.stream().filter(one -> text(one.value()).contains(LIVE)).count();
    records.sendAgain(Recording.records("agencies"));
    records.sendAgain(recorded);
    await().atMost(SOON).until(() -> leftOut() == live);

    assertThat(Recording.reportingAnswers())
        .filteredOn(answer -> answer.body().contains(LIVE))
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(read(answer.path())).doesNotContain(LIVE, RELEASED));
    assertThat(records.all("index-scores.dlq")).isEmpty();

    records.sendAgain(recorded.stream().map(RecordedScoresIT::released).toList());
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
    return RecordedForm.answer(answer.body().replace(LIVE, RELEASED)).toString();
  }

  private static String now(Recording.Answer answer) {
    return RecordedForm.answer(read(answer.path()))
        .toString()
        .replaceAll(",\"(previousRank|rankChange)\":(null|-?\\d+)", ""); // ADR 0102
  }

  private static String read(String path) {
    return text(given().header("Accept-Language", "vi").get(path).asByteArray());
  }

  private static ConsumerRecord<String, byte[]> released(ConsumerRecord<String, byte[]> live) {
    var released =
        new ConsumerRecord<>(
            live.topic(),
            live.partition(),
            live.offset(),
            live.key(),
            text(live.value()).replace(LIVE, RELEASED).getBytes(UTF_8));
    live.headers().forEach(released.headers()::add);
    return released;
  }

  private double leftOut() {
    return metrics.get("scores_before_release_control").counter().count();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
