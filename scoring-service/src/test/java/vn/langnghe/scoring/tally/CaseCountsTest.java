package vn.langnghe.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.event.CaseState;
import vn.langnghe.event.Timeliness;

class CaseCountsTest {

  private static final Instant AT = Instant.parse("2026-03-10T03:00:00Z");

  private static final List<String> MEASURES =
      List.of(
          "received", "due", "pending", "settled", "on-time", "overdue", "disliked", "repeated");

  /** received, due, pending, settled, on time, overdue, disliked, repeated: by hand. */
  @ParameterizedTest(name = "{0} {1}, disliked {2}, asked again {3}: {4}")
  @CsvSource({
    "RECEIVED,    PENDING, false, 0, 1 0 1 0 0 0 0 0",
    "IN_PROGRESS, PENDING, false, 0, 1 0 1 0 0 0 0 0",
    "ANSWERED,    ON_TIME, false, 0, 1 1 0 1 1 0 0 0",
    "PUBLISHED,   ON_TIME, true,  0, 1 1 0 1 1 0 1 0",
    "ANSWERED,    LATE,    false, 0, 1 1 0 1 0 1 0 0",
    "RECEIVED,    LATE,    false, 0, 1 1 0 0 0 1 0 0",
    // asked again: as by the last answer, and repeated from the new answer on
    "IN_PROGRESS, ON_TIME, true,  1, 1 1 0 0 1 0 1 0",
    "ANSWERED,    ON_TIME, true,  1, 1 1 0 1 1 0 1 1",
    "IN_PROGRESS, LATE,    false, 1, 1 1 0 0 0 1 0 0",
    "IN_PROGRESS, ON_TIME, false, 2, 1 1 0 0 1 0 0 1",
    // forwarded after that: who has it now has answered nothing
    "RECEIVED,    PENDING, true,  2, 1 0 1 0 0 0 0 0",
  })
  void aCaseIsCountedByWhereItStands(
      CaseState state, Timeliness timeliness, boolean disliked, int reopenings, String counts) {
    var one = CaseCounts.one(state, timeliness, disliked, reopenings, AT);

    assertThat(measures(one).values().stream().map(String::valueOf))
        .containsExactly(counts.split(" ", -1));
  }

  @Test
  void whatIsReceivedIsEitherDueOrPendingAndWhatIsDueIsOnTimeOrOverdue() {
    var all =
        one(CaseState.ANSWERED, Timeliness.ON_TIME)
            .plus(one(CaseState.PUBLISHED, Timeliness.ON_TIME))
            .plus(one(CaseState.RECEIVED, Timeliness.LATE))
            .plus(one(CaseState.RECEIVED, Timeliness.PENDING))
            .plus(one(CaseState.IN_PROGRESS, Timeliness.PENDING));

    assertThat(measures(all).values()).containsExactly(5L, 3L, 2L, 2L, 2L, 1L, 0L, 0L);
  }

  @Test
  void aMeasureThatIsNotCountedFromCasesIsNotKnownHere() {
    assertThat(one(CaseState.ANSWERED, Timeliness.LATE).of("dossiers.received")).isNull();
  }

  private static CaseCounts one(CaseState state, Timeliness timeliness) {
    return CaseCounts.one(state, timeliness, false, 0, AT);
  }

  private static Map<String, @Nullable Long> measures(CaseCounts counts) {
    var measures = new LinkedHashMap<String, @Nullable Long>();
    for (var measure : MEASURES) {
      var total = counts.of("pakn." + measure);
      measures.put(measure, total == null ? null : total.value());
    }
    return measures;
  }
}
