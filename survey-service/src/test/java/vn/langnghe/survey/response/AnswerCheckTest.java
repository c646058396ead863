package vn.langnghe.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Channel;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.campaign.CampaignTerms;

class AnswerCheckTest {

  @Test
  void aGoodResponseIsReadyToStore() {
    var valid = valid(Samples.response());

    assertThat(valid.answerLine()).isEqualTo("5.1-");
    assertThat(valid.strata()).hasToString("{age=25-34, gender=female}");
    assertThat(valid.receivedAt()).isEqualTo("2026-11-20T02:00:00.123Z");
    assertThat(valid.contentHash()).hasSize(64);
    assertThat(valid.collector()).isEqualTo("kiosk");
    assertThat(valid.event().answers()).isEqualTo(Samples.answers());
    assertThat(valid.event().questionnaire()).isEqualTo("DEMO-1");
  }

  @Test
  void strataMayBeAbsent() {
    assertThat(valid(Samples.responseBy(null)).strata()).isEmpty();
  }

  @Test
  void anAnswerOfNoExperienceAloneIsAnAnswer() {
    assertThat(valid(Samples.responseSaying(scores("I.A.1", null))).answerLine()).isEqualTo("-...");
  }

  @Test
  void aScoreOutsideOneToFiveIsRefused() {
    assertThat(faults(Samples.responseSaying(scores("I.A.1", 7))))
        .containsExactly(FieldError.of("answers.I.A.1", SurveyProblem.SCORE_OUT_OF_RANGE, 7));
    assertThat(faults(Samples.responseSaying(scores("I.A.1", 0))))
        .containsExactly(FieldError.of("answers.I.A.1", SurveyProblem.SCORE_OUT_OF_RANGE, 0));
  }

  @Test
  void anUnknownItemIsRefused() {
    assertThat(faults(Samples.responseSaying(scores("III.A.1", 5))))
        .containsExactly(
            FieldError.of("answers.III.A.1", SurveyProblem.UNKNOWN_ITEM, "DEMO-1", "III.A.1"));
  }

  @Test
  void aLongTextOfTheClientComesBackShortened() {
    var faults = faults(Samples.responseSaying(scores("x".repeat(1000), 5)));

    assertThat(faults.getFirst().field()).hasSize("answers.".length() + 41);
  }

  @Test
  void aResponseWithoutAnswersIsRefused() {
    assertThat(faults(Samples.responseSaying(Map.of())))
        .containsExactly(FieldError.of("answers", SurveyProblem.NO_ANSWERS));
  }

  @Test
  void agenciesMustExistAndWorkAndBeAskedAbout() {
    assertThat(faults(Samples.responseAbout("H99")))
        .containsExactly(FieldError.of("agency", SurveyProblem.UNKNOWN_AGENCY, "H99"));
    assertThat(faults(Samples.responseAbout("H21.99")))
        .containsExactly(FieldError.of("agency", SurveyProblem.AGENCY_NOT_ACTIVE, "H21.99"));
    assertThat(faults(Samples.campaign(Set.of("H21.18")), Samples.response(), Samples.NOW))
        .containsExactly(FieldError.of("agency", SurveyProblem.AGENCY_NOT_IN_CAMPAIGN, "H21.17"));
  }

  @Test
  void aChannelThatTheCampaignDoesNotUseIsRefused() {
    assertThat(faults(Samples.responseThrough(Channel.MAIL)))
        .containsExactly(FieldError.of("channel", SurveyProblem.CHANNEL_NOT_ALLOWED, Channel.MAIL));
  }

  @Test
  void strataMustBeThoseOfTheQuestionnaire() {
    assertThat(faults(Samples.responseBy(Map.of("income", "high"))))
        .containsExactly(
            FieldError.of("strata.income", SurveyProblem.UNKNOWN_STRATUM, "DEMO-1", "income"));
    assertThat(faults(Samples.responseBy(Map.of("gender", "Nguyễn Văn A"))))
        .containsExactly(
            FieldError.of("strata.gender", SurveyProblem.UNKNOWN_STRATUM_VALUE, "gender"));
    var nothing = new HashMap<String, @Nullable String>();
    nothing.put("gender", null);
    assertThat(faults(Samples.responseBy(nothing)))
        .containsExactly(
            FieldError.of("strata.gender", SurveyProblem.UNKNOWN_STRATUM_VALUE, "gender"));
  }

  @Test
  void aClockMayBeTenMinutesAheadAndNoMore() {
    var now = Samples.NOW.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var limit = now.plus(Duration.ofMinutes(10));

    assertThat(check(Samples.responseAt(limit.toString()), Samples.NOW))
        .isInstanceOf(CheckResult.Valid.class);
    assertThat(faults(Samples.responseAt(limit.plusMillis(1).toString())))
        .containsExactly(
            FieldError.of("occurredAt", SurveyProblem.OCCURRED_IN_FUTURE, limit.plusMillis(1)));
  }

  @Test
  void anAnswerFromBeforeTheCampaignIsRefused() {
    var before = Samples.OPENS.minusMillis(1);

    assertThat(faults(Samples.responseAt(before.toString())))
        .containsExactly(
            FieldError.of("occurredAt", SurveyProblem.OCCURRED_BEFORE_CAMPAIGN, before));
    assertThat(check(Samples.responseAt(Samples.OPENS.toString()), Samples.NOW))
        .isInstanceOf(CheckResult.Valid.class);
  }

  @Test
  void aCampaignThatHasNotOpenedTakesNothing() {
    var faults =
        faults(
            Samples.campaign(),
            Samples.responseAt("2026-10-31T16:59:00Z"),
            Samples.OPENS.minusSeconds(1));

    assertThat(faults)
        .containsExactly(
            FieldError.of(
                "occurredAt",
                SurveyProblem.CAMPAIGN_NOT_OPEN,
                java.time.LocalDate.parse("2026-11-01")));
  }

  @Test
  void afterClosingOnlyAnswersFromBeforeAreTakenAndOnlyForAWhile() {
    var lastMoment = Samples.responseAt(Samples.ENDS.minusMillis(1).toString());
    var tooLate = Samples.responseAt(Samples.ENDS.toString());
    var campaign = Samples.campaign();
    var lastDay = Samples.ACCEPTS_UNTIL.minusMillis(1);

    assertThat(check(lastMoment, lastDay)).isInstanceOf(CheckResult.Valid.class);
    assertThat(faults(campaign, tooLate, lastDay))
        .containsExactly(FieldError.of("occurredAt", SurveyProblem.CAMPAIGN_CLOSED));
    assertThat(faults(campaign, lastMoment, Samples.ACCEPTS_UNTIL))
        .containsExactly(FieldError.of("occurredAt", SurveyProblem.CAMPAIGN_CLOSED));
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    var nothing = new SubmittedResponse(null, null, null, null, null, null);

    assertThat(faults(nothing))
        .containsExactly(
            FieldError.of("id", SurveyProblem.MISSING_FIELD),
            FieldError.of("occurredAt", SurveyProblem.MISSING_FIELD),
            FieldError.of("agency", SurveyProblem.MISSING_FIELD),
            FieldError.of("channel", SurveyProblem.MISSING_FIELD),
            FieldError.of("answers", SurveyProblem.MISSING_FIELD));
  }

  @Test
  void allFaultsAreNamedAtOnceUpToFifty() {
    var answers = new HashMap<String, @Nullable Integer>();
    for (int i = 0; i < 60; i++) {
      answers.put("X." + i, 9);
    }

    assertThat(faults(Samples.responseSaying(answers))).hasSize(50);
  }

  private static Map<String, @Nullable Integer> scores(String item, @Nullable Integer score) {
    var scores = new HashMap<String, @Nullable Integer>();
    scores.put(item, score);
    return scores;
  }

  private static CheckedResponse valid(SubmittedResponse response) {
    return ((CheckResult.Valid) check(response, Samples.NOW)).response();
  }

  private static List<FieldError> faults(SubmittedResponse response) {
    return faults(Samples.campaign(), response, Samples.NOW);
  }

  private static List<FieldError> faults(
      CampaignTerms campaign, SubmittedResponse response, Instant now) {
    return ((CheckResult.Faulty)
            AnswerCheck.check(campaign, Samples::agency, now, response, "kiosk"))
        .faults()
        .errors();
  }

  private static CheckResult check(SubmittedResponse response, Instant now) {
    return AnswerCheck.check(Samples.campaign(), Samples::agency, now, response, "kiosk");
  }
}
