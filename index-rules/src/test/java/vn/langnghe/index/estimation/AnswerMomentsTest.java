package vn.langnghe.index.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;

class AnswerMomentsTest {

  @Test
  void theMomentsOfEachFormulaAreThoseOfItsNumeratorAndDenominatorByRespondent() {
    var random = new Random(7L);
    var sums = new AnswerMoments(0, 0, 0, 0, 0, 0, 0, 0, 0);
    var top = Moments.NONE;
    var mean5 = Moments.NONE;
    var mean0 = Moments.NONE;
    for (int respondent = 0; respondent < 200; respondent++) {
      long x = 1L + random.nextInt(39);
      long t = 0;
      long s = 0;
      for (int answer = 0; answer < x; answer++) {
        int level = 1 + random.nextInt(5);
        s += level;
        t += level >= 4 ? 1 : 0;
      }
      sums = plus(sums, x, t, s);
      top = top.plus(Moments.of(t, x));
      mean5 = mean5.plus(Moments.of(s, 5 * x));
      mean0 = mean0.plus(Moments.of(s - x, 4 * x));
    }

    assertThat(sums.of(Formula.TOP2)).isEqualTo(top);
    assertThat(sums.of(Formula.MEAN5)).isEqualTo(mean5);
    assertThat(sums.of(Formula.MEAN_0_100)).isEqualTo(mean0);
  }

  private static AnswerMoments plus(AnswerMoments sums, long x, long t, long s) {
    return new AnswerMoments(
        sums.n() + 1,
        sums.x() + x,
        sums.xx() + x * x,
        sums.t() + t,
        sums.tt() + t * t,
        sums.tx() + t * x,
        sums.s() + s,
        sums.ss() + s * s,
        sums.sx() + s * x);
  }

  @Test
  void anItemsCountsSayEverythingAboutIt() {
    var item = AnswerMoments.of(LevelCounts.of(7, 1, 2, 3, 4, 5));

    assertThat(item).isEqualTo(new AnswerMoments(15, 15, 15, 9, 9, 9, 55, 225, 55));
    assertThat(item.of(Formula.TOP2)).isEqualTo(new Moments(15, 9, 15, 9, 15, 9));
  }
}
