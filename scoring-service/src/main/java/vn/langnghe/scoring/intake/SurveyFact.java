package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.ReleasedThrough;
import vn.langnghe.event.ResponseSubmitted;

/**
 * One response as it is kept.
 *
 * @param id the response's id
 * @param revision the revision that it shows
 * @param storedAt when survey stored this revision
 * @param content null when it was withdrawn
 */
record SurveyFact(UUID id, long revision, Instant storedAt, @Nullable Content content) {

  static final byte ABSENT = -1;

  SurveyFact {
    storedAt = storedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Tells answers that were stored at one time apart. */
  long place() {
    return ReleasedThrough.placeOf(id);
  }

  /**
   * What a response counts for.
   *
   * @param unit number of the unit that it belongs to
   * @param segment its group of the sample; null for those who chose to answer
   * @param receivedAt when it was stored by survey at first
   * @param answers one byte per item position: 0 no experience, 1 to 5, {@link #ABSENT} not
   *     answered; as long as its last answer, so that it is the same whenever it is made
   */
  @SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
  record Content(int unit, @Nullable Integer segment, Instant receivedAt, byte[] answers) {}

  static ReleaseUnit unit(ResponseSubmitted response) {
    return new ReleaseUnit(
        response.campaign(),
        response.agency(),
        response.questionnaire(),
        response.estimator(),
        Period.month(response.occurredAt()));
  }

  static byte[] answers(Map<String, @Nullable Integer> scores, Map<String, Integer> positions) {
    var answers = new byte[positions.size()];
    Arrays.fill(answers, ABSENT);
    int length = 0;
    for (var answer : scores.entrySet()) {
      int position = positions.getOrDefault(answer.getKey(), 0);
      answers[position] = answer.getValue() == null ? 0 : answer.getValue().byteValue();
      length = Math.max(length, position + 1);
    }
    return Arrays.copyOf(answers, length);
  }
}
