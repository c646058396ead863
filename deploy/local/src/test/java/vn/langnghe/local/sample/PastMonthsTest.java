package vn.langnghe.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PastMonthsTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void theSameMonthIsAlwaysTheSameAnswers() {
    assertThat(PastMonths.answers("H21.17", OCTOBER))
        .isEqualTo(PastMonths.answers("H21.17", OCTOBER));
    assertThat(PastMonths.answers("H21.17", OCTOBER))
        .isNotEqualTo(PastMonths.answers("H21.09", OCTOBER));
  }

  @Test
  void everyAnswerIsOfItsMonthAndOfAnotherPerson() {
    var answers = PastMonths.answers("H21.17", OCTOBER);

    assertThat(answers).hasSizeGreaterThanOrEqualTo(35);
    assertThat(answers).extracting(answer -> answer.path("id").asText()).doesNotHaveDuplicates();
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.path("occurredAt").asText()).startsWith("2026-10-"));
  }

  @Test
  void theThreeMonthsBeforeThisOneAreFilledAsFarAsTheCampaignWasOpen() {
    assertThat(at("2026-11-26T20:00:00Z").months())
        .containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 9), OCTOBER);
    assertThat(at("2026-02-10T00:00:00Z").months()).containsExactly(YearMonth.of(2026, 1));
  }

  private static PastMonths at(String instant) {
    var nowhere = URI.create("http://127.0.0.1:1");
    var services =
        new SampleServices(
            nowhere, nowhere, nowhere, nowhere, new SampleServices.Credentials("", "", ""));
    return new PastMonths(services, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }
}
