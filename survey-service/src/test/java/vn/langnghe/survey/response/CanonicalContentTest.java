package vn.langnghe.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Channel;

class CanonicalContentTest {

  @Test
  void theHashOfAKnownResponseNeverChanges() {
    // printf 'langnghe-response-1\nDEMO\nH21.17\nKIOSK\n…\n5.1-\nage=25-34\ngender=female\n' |
    // sha256sum
    assertThat(hash(Samples.response()))
        .isEqualTo("1b721a6f1f5a228c718e0c38d241b430546287cb99511000a31cd2ec9c9a4c9a");
  }

  @Test
  void orderOfKeysAndFractionsBelowAMillisecondDoNotMatter() {
    var answers = new LinkedHashMap<String, @Nullable Integer>();
    answers.put("II.C.2", null);
    answers.put("II.C.1", 1);
    answers.put("I.A.1", 5);
    var strata = new LinkedHashMap<String, @Nullable String>();
    strata.put("gender", "female");
    strata.put("age", "25-34");

    assertThat(
            hash(
                new SubmittedResponse(
                    Samples.ID,
                    "H21.17",
                    Instant.parse("2026-11-19T08:30:00.500999Z"),
                    Channel.KIOSK,
                    answers,
                    strata)))
        .isEqualTo(hash(Samples.response()));
  }

  @Test
  void theIdIsNotPartOfTheContent() {
    var other = UUID.fromString("0198a6c4-7a10-7000-8000-000000000002");
    var r = Samples.response();

    assertThat(
            hash(
                new SubmittedResponse(
                    other, r.agency(), r.occurredAt(), r.channel(), r.answers(), r.strata())))
        .isEqualTo(hash(r));
  }

  @Test
  void everythingElseIsPartOfTheContent() {
    var others =
        List.of(
            Samples.response(),
            Samples.responseAbout("H21.18"),
            Samples.responseAt("2026-11-19T08:30:00.501Z"),
            Samples.responseThrough(Channel.PORTAL),
            Samples.responseSaying(Map.of("I.A.1", 4, "II.C.1", 1)),
            Samples.responseSaying(Map.of("I.A.1", 5, "II.C.1", 1)),
            Samples.responseBy(Map.of("gender", "female")),
            Samples.responseBy(null));

    assertThat(Set.copyOf(others.stream().map(CanonicalContentTest::hash).toList()))
        .hasSize(others.size());
  }

  private static String hash(SubmittedResponse response) {
    var checked =
        AnswerCheck.check(Samples.campaign(), Samples::agency, Samples.NOW, response, "kiosk");
    return ((CheckResult.Valid) checked).response().contentHash();
  }
}
