package vn.langnghe.survey.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.event.Channel;
import vn.langnghe.event.limit.TimeLimit;
import vn.langnghe.runtime.problem.FieldError;
import vn.langnghe.survey.SurveyProblem;
import vn.langnghe.survey.campaign.CampaignTerms;

/** Decides whether a response may be stored, and says everything that is wrong with it at once. */
public final class AnswerCheck {

  private static final int MAX_ECHO = 40;
  private static final int MAX_ERRORS = 50;

  private final CampaignTerms campaign;
  private final Function<String, Optional<AgencyDescribed>> agencies;
  private final Instant now;
  private final SubmittedResponse submitted;
  private final List<FieldError> errors = new ArrayList<>(0);
  private final Set<SurveyProblem> kinds = EnumSet.noneOf(SurveyProblem.class);

  private AnswerCheck(
      CampaignTerms campaign,
      Function<String, Optional<AgencyDescribed>> agencies,
      Instant now,
      SubmittedResponse submitted) {
    this.campaign = campaign;
    this.agencies = agencies;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
    this.submitted = submitted;
  }

  /**
   * Checks one response.
   *
   * @param agencies the agency of a code, if there is one
   * @param now when the response was received
   * @param collector account that sent it
   */
  public static CheckResult check(
      CampaignTerms campaign,
      Function<String, Optional<AgencyDescribed>> agencies,
      Instant now,
      SubmittedResponse submitted,
      String collector) {
    return new AnswerCheck(campaign, agencies, now, submitted).check(collector);
  }

  private CheckResult check(String collector) {
    UUID id = required("id", submitted.id());
    Instant occurredAt = occurredAt();
    String agency = agency(occurredAt);
    Channel channel = channel();
    Map<String, @Nullable Integer> answers = required("answers", submitted.answers());
    String answerLine = answers == null ? "" : answerLine(answers);
    SortedMap<String, String> strata = strata();
    if (!errors.isEmpty()
        || id == null
        || occurredAt == null
        || agency == null
        || channel == null
        || answers == null) {
      return new CheckResult.Faulty(ResponseFaults.of(kinds, errors));
    }
    var hash =
        CanonicalContent.hash(
            campaign.code(), agency, channel.name(), occurredAt, answerLine, strata);
    return new CheckResult.Valid(
        new CheckedResponse(
            id,
            campaign,
            agency,
            channel,
            occurredAt,
            now,
            answers,
            answerLine,
            strata,
            hash,
            collector,
            null));
  }

  private @Nullable Instant occurredAt() {
    var open = campaignTakesAnswers();
    var given = required("occurredAt", submitted.occurredAt());
    if (given == null) {
      return null;
    }
    var instant = given.truncatedTo(ChronoUnit.MILLIS);
    if (instant.isAfter(now.plus(TimeLimit.CLOCK_SKEW))) {
      fault("occurredAt", SurveyProblem.OCCURRED_IN_FUTURE, instant);
    } else if (open && instant.isBefore(campaign.opensAt())) {
      fault("occurredAt", SurveyProblem.OCCURRED_BEFORE_CAMPAIGN, instant);
    } else if (open && !instant.isBefore(campaign.endsAt())) {
      fault("occurredAt", SurveyProblem.CAMPAIGN_CLOSED);
    }
    return instant;
  }

  private boolean campaignTakesAnswers() {
    if (now.isBefore(campaign.opensAt())) {
      var day = LocalDate.ofInstant(campaign.opensAt(), CampaignTerms.ZONE);
      fault("occurredAt", SurveyProblem.CAMPAIGN_NOT_OPEN, day);
      return false;
    }
    if (!now.isBefore(campaign.acceptsUntil())) {
      fault("occurredAt", SurveyProblem.CAMPAIGN_CLOSED);
      return false;
    }
    return true;
  }

  private @Nullable String agency(@Nullable Instant occurredAt) {
    var agency = required("agency", submitted.agency());
    if (agency == null) {
      return null;
    }
    var known = agencies.apply(agency);
    if (known.isEmpty()) {
      fault("agency", SurveyProblem.UNKNOWN_AGENCY, echo(agency));
    } else if (!campaign.asksAbout(agency)) {
      fault("agency", SurveyProblem.AGENCY_NOT_IN_CAMPAIGN, agency);
    } else if (occurredAt != null
        && TimeLimit.holds(occurredAt)
        && known.get().on(LocalDate.ofInstant(occurredAt, CampaignTerms.ZONE)).isEmpty()) {
      fault("agency", SurveyProblem.AGENCY_NOT_ACTIVE, agency);
    }
    return agency;
  }

  private @Nullable Channel channel() {
    var channel = required("channel", submitted.channel());
    if (channel != null && !campaign.channels().contains(channel)) {
      fault("channel", SurveyProblem.CHANNEL_NOT_ALLOWED, channel);
    }
    return channel;
  }

  private String answerLine(Map<String, @Nullable Integer> answers) {
    if (answers.isEmpty()) {
      fault("answers", SurveyProblem.NO_ANSWERS);
    }
    var line = new char[campaign.questionnaire().size()];
    Arrays.fill(line, '.');
    for (var answer : answers.entrySet()) {
      var position = campaign.questionnaire().position(answer.getKey());
      var score = answer.getValue();
      if (position.isEmpty()) {
        fault(
            "answers." + echo(answer.getKey()),
            SurveyProblem.UNKNOWN_ITEM,
            campaign.questionnaire().code(),
            echo(answer.getKey()));
      } else if (score == null) {
        line[position.getAsInt()] = '-';
      } else if (score < 1 || score > 5) {
        fault("answers." + answer.getKey(), SurveyProblem.SCORE_OUT_OF_RANGE, score);
      } else {
        line[position.getAsInt()] = (char) ('0' + score);
      }
    }
    return new String(line);
  }

  private SortedMap<String, String> strata() {
    var given = submitted.strata();
    if (given == null || given.isEmpty()) {
      return Collections.emptySortedMap();
    }
    var strata = new TreeMap<String, String>();
    var questionnaire = campaign.questionnaire();
    for (var stratum : given.entrySet()) {
      var field = "strata." + echo(stratum.getKey());
      if (!questionnaire.asksStratum(stratum.getKey())) {
        fault(field, SurveyProblem.UNKNOWN_STRATUM, questionnaire.code(), echo(stratum.getKey()));
      } else if (stratum.getValue() == null
          || !questionnaire.allows(stratum.getKey(), stratum.getValue())) {
        fault(field, SurveyProblem.UNKNOWN_STRATUM_VALUE, stratum.getKey());
      } else {
        strata.put(stratum.getKey(), stratum.getValue());
      }
    }
    return strata;
  }

  private <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      fault(field, SurveyProblem.MISSING_FIELD);
    }
    return value;
  }

  private void fault(String field, SurveyProblem problem, Object... args) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(FieldError.of(field, problem, args));
      kinds.add(problem);
    }
  }

  /** A client's text as far as it may come back in an answer. */
  private static String echo(String given) {
    return given.length() <= MAX_ECHO ? given : given.substring(0, MAX_ECHO) + "…";
  }
}
