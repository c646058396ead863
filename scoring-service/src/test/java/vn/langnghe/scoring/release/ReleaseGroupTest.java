package vn.langnghe.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseGroupTest {

  private static final long LEAST = 5;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "9, 0",
    "10, 5",
    "11, 5",
    "14, 5",
    "15, 10",
    "19, 10",
    "20, 15",
    "1003, 995"
  })
  void groupsGoOutWhileAGroupStaysBack(long waiting, long released) {
    assertThat(ReleaseGroup.size(waiting, LEAST)).isEqualTo(released);
  }

  @Test
  void neverFewerThanTheLeastGoOutOrStayBack() {
    for (long least = 5; least < 40; least++) {
      for (long waiting = 0; waiting < 500; waiting++) {
        long size = ReleaseGroup.size(waiting, least);
        if (size > 0) {
          assertThat(size).isGreaterThanOrEqualTo(least).isEqualTo(size / least * least);
          assertThat(waiting - size).isBetween(least, 2 * least - 1);
        } else {
          assertThat(waiting).isLessThan(2 * least);
        }
      }
    }
  }

  @Test
  void anItemThatFewAnsweredAnewStaysAsItWasPublic() {
    long[] before = {0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 9};
    long[] now = {0, 1, 1, 1, 1, 5, 6, 0, 0, 0, 0, 14};

    assertThat(ReleaseGroup.counts(before, now, LEAST))
        .containsExactly(0, 1, 1, 1, 1, 1, 6, 0, 0, 0, 0, 14);
  }

  @Test
  void fiveWhoChangeTheirMindAreAsManyAsFiveNewOnes() {
    long[] before = {0, 5, 0, 0, 0, 5};

    assertThat(ReleaseGroup.counts(before, new long[] {0, 0, 0, 0, 0, 10}, LEAST))
        .containsExactly(0, 0, 0, 0, 0, 10);
    assertThat(ReleaseGroup.counts(before, new long[] {0, 1, 0, 0, 0, 9}, LEAST)).isEqualTo(before);
  }

  @Test
  void noItemEverMovesByFewerPeopleThanTheLeast() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var open = new long[0];
    var all = new long[18];
    for (int step = 0; step < 2_000; step++) {
      for (int person = 0; person < LEAST; person++) {
        for (int item = 0; item < 3; item++) {
          if (random.nextInt(3) >= item) {
            all[item * 6 + random.nextInt(6)]++;
          }
        }
      }
      var next = ReleaseGroup.counts(open, all, LEAST);
      for (int item = 0; item < 3; item++) {
        long moved = valid(next, item) - valid(open, item);
        boolean same = moved == 0 && (open.length > 0 || valid(next, item) == 0);
        assertThat(same || moved >= LEAST).as("seed %d step %d item %d", seed, step, item).isTrue();
      }
      open = next;
    }
  }

  private static long valid(long[] counts, int item) {
    long valid = 0;
    for (int i = item * 6 + 1; i < item * 6 + 6 && i < counts.length; i++) {
      valid += counts[i];
    }
    return valid;
  }
}
