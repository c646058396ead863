package vn.langnghe.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.index.rubric.Measure;

class ReportedTotalsTest {

  private static final Measure FLOW = measure(Measure.Over.SUM);
  private static final Measure STOCK = measure(Measure.Over.LATEST);

  private final ReportedTotals totals = new ReportedTotals();

  @Test
  void aPeriodThatWasReportedDirectlyIsNotAddedUp() {
    given("2026-Q4", 100, 1);
    given("2026-10", 7, 2);

    assertThat(of("2026-Q4", FLOW)).isEqualTo(new Total(100, at(1)));
  }

  @Test
  void aFlowIsTheSumOfWhatIsKnownOfItsParts() {
    given("2026-Q1", 10, 1);
    given("2026-04", 1, 2);
    given("2026-06", 2, 5);
    given("2026-H2", 100, 3);

    assertThat(of("2026", FLOW)).isEqualTo(new Total(113, at(5)));
  }

  @Test
  void aStockIsTheNewestOfItsParts() {
    given("2026-Q1", 10, 9);
    given("2026-05", 20, 3);

    assertThat(of("2026-H1", STOCK)).isEqualTo(new Total(10, at(9)));
  }

  @Test
  void oneOfTwoEquallyNewStocksIsThatOfTheLaterPart() {
    given("2026-01", 10, 9);
    given("2026-02", 20, 9);

    assertThat(of("2026-Q1", STOCK)).isEqualTo(new Total(20, at(9)));
  }

  @Test
  void aShorterPeriodKnowsNothingOfALongerOne() {
    given("2026", 100, 1);

    assertThat(of("2026-H1", FLOW)).isNull();
  }

  @Test
  void anotherMeasureIsNotTouched() {
    given("2026", 100, 1);

    assertThat(totals.of(Period.of("2026"), measureNamed("dossiers.other", Measure.Over.SUM)))
        .isNull();
  }

  private @Nullable Total of(String period, Measure measure) {
    return totals.of(Period.of(period), measure);
  }

  private void given(String period, long value, int asOf) {
    totals.put(Period.of(period), "dossiers.received", new Total(value, at(asOf)));
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private static Measure measure(Measure.Over over) {
    return measureNamed("dossiers.received", over);
  }

  private static Measure measureNamed(String code, Measure.Over over) {
    return new Measure(code, new Text(code, code), "dossier", over, Measure.Source.DOSSIERS, false);
  }
}
