package vn.langnghe.scoring.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.langnghe.scoring.facts.Cell;
import vn.langnghe.scoring.intake.SurveyFact.Leaf;

/** What new facts add to one leaf cell. */
final class SurveyDelta {

  private long[] counts = new long[0];
  private long responses;
  private Instant lastReceivedAt = Instant.EPOCH;

  /** Deltas of facts by leaf, in the order in which every instance locks the cells. */
  static SortedMap<Leaf, SurveyDelta> of(Collection<SurveyFact> facts) {
    var deltas = new TreeMap<Leaf, SurveyDelta>();
    facts.forEach(fact -> deltas.computeIfAbsent(fact.leaf(), leaf -> new SurveyDelta()).add(fact));
    return deltas;
  }

  private void add(SurveyFact fact) {
    int length = fact.answers().length * Cell.COUNTS_PER_ITEM;
    if (counts.length < length) {
      counts = Arrays.copyOf(counts, length);
    }
    Cell.count(fact.answers(), counts);
    responses++;
    if (fact.receivedAt().isAfter(lastReceivedAt)) {
      lastReceivedAt = fact.receivedAt();
    }
  }

  long[] counts() {
    return counts.clone();
  }

  long responses() {
    return responses;
  }

  Instant lastReceivedAt() {
    return lastReceivedAt;
  }

  /** As PostgreSQL writes an array. */
  String literal() {
    var text = new StringBuilder(counts.length * 3).append('{');
    for (int i = 0; i < counts.length; i++) {
      text.append(i == 0 ? "" : ",").append(counts[i]);
    }
    return text.append('}').toString();
  }
}
