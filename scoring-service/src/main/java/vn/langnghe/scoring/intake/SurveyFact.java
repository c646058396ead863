package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.ResponseSubmitted;
import vn.langnghe.scoring.cell.Months;

/**
 * One response as it is kept.
 *
 * @param id the response's id
 * @param revision the revision that it shows
 * @param agency the agency that was judged
 * @param content null when it was withdrawn
 */
record SurveyFact(UUID id, long revision, String agency, @Nullable Content content) {

  static final byte ABSENT = -1;

  /** Address of a leaf cell. */
  record Leaf(String agency, String questionnaire, String estimator, int month)
      implements Comparable<Leaf> {

    private static final Comparator<Leaf> ORDER =
        Comparator.comparing(Leaf::agency)
            .thenComparing(Leaf::questionnaire)
            .thenComparing(Leaf::estimator)
            .thenComparingInt(Leaf::month);

    /** One order for all instances, so that two of them never wait for each other in a circle. */
    @Override
    public int compareTo(Leaf other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What a response counts for.
   *
   * @param leaf the leaf cell that it belongs to
   * @param segment its group of the sample; null for those who chose to answer
   * @param receivedAt when it was stored by survey
   * @param answers one byte per item position: 0 no experience, 1 to 5, {@link #ABSENT} not
   *     answered; as long as its last answer, so that it is the same whenever it is made
   */
  @SuppressWarnings("ArrayRecordComponent") // a row on its way to the table, never compared
  record Content(Leaf leaf, @Nullable Integer segment, Instant receivedAt, byte[] answers) {}

  static Content content(
      ResponseSubmitted response, Map<String, Integer> positions, @Nullable Integer segment) {
    var answers = new byte[positions.size()];
    Arrays.fill(answers, ABSENT);
    int length = 0;
    for (var answer : response.answers().entrySet()) {
      int position = positions.getOrDefault(answer.getKey(), 0);
      answers[position] = answer.getValue() == null ? 0 : answer.getValue().byteValue();
      length = Math.max(length, position + 1);
    }
    var leaf =
        new Leaf(
            response.agency(),
            response.questionnaire(),
            response.estimator().name(),
            Months.of(response.occurredAt()));
    var received = response.receivedAt().truncatedTo(ChronoUnit.MICROS);
    return new Content(leaf, segment, received, Arrays.copyOf(answers, length));
  }
}
