package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import vn.langnghe.events.ResponseSubmitted;
import vn.langnghe.events.wire.PoisonEvent;
import vn.langnghe.scoring.facts.Cell;
import vn.langnghe.scoring.facts.Months;

/**
 * One response as it is kept.
 *
 * @param id the response's id
 * @param leaf which leaf cell it belongs to
 * @param receivedAt when it was stored by survey
 * @param answers one byte per item position: 0 no experience, 1 to 5, {@link #ABSENT} not answered
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
record SurveyFact(UUID id, Leaf leaf, Instant receivedAt, byte[] answers) {

  static final byte ABSENT = -1;
  private static final int HIGHEST = 5;

  /** Address of a leaf cell. */
  record Leaf(String agency, String questionnaire, String estimator, int month)
      implements Comparable<Leaf> {

    /** One order for all instances, so that two of them never wait for each other in a circle. */
    @Override
    public int compareTo(Leaf other) {
      int byAgency = agency.compareTo(other.agency);
      int byQuestionnaire = questionnaire.compareTo(other.questionnaire);
      int byEstimator = estimator.compareTo(other.estimator);
      return byAgency != 0
          ? byAgency
          : byQuestionnaire != 0
              ? byQuestionnaire
              : byEstimator != 0 ? byEstimator : Integer.compare(month, other.month);
    }
  }

  static ResponseSubmitted checked(ResponseSubmitted response) throws PoisonEvent {
    if (response.answers().size() > Cell.MOST_ITEMS) {
      throw new PoisonEvent(
          PoisonEvent.Reason.REFUSED, "more answers than any questionnaire has items");
    }
    for (var score : response.answers().values()) {
      if (score != null && (score < 1 || score > HIGHEST)) {
        throw new PoisonEvent(PoisonEvent.Reason.REFUSED, "a score outside 1 to 5: " + score);
      }
    }
    Storable.code(response.agency(), "agency");
    Storable.code(response.questionnaire(), "questionnaire");
    for (var item : response.answers().keySet()) {
      Storable.code(item, "item");
    }
    Storable.instant(response.occurredAt(), "occurredAt");
    Storable.instant(response.receivedAt(), "receivedAt");
    return response;
  }

  static SurveyFact of(ResponseSubmitted response, Map<String, Integer> positions) {
    var answers = new byte[positions.size()];
    Arrays.fill(answers, ABSENT);
    response
        .answers()
        .forEach(
            (item, score) -> {
              answers[positions.getOrDefault(item, 0)] = score == null ? 0 : score.byteValue();
            });
    var leaf =
        new Leaf(
            response.agency(),
            response.questionnaire(),
            response.estimator().name(),
            Months.of(response.occurredAt()));
    return new SurveyFact(response.id(), leaf, response.receivedAt(), answers);
  }
}
