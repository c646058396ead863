package vn.langnghe.scoring.tally;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;
import vn.langnghe.index.rubric.Measure;

/**
 * What one agency reported, for any period. The count of a period is the one that was reported for
 * exactly this period; where none was, it is made of the counts of its parts: halves of a year,
 * quarters of a half, months of a quarter. Each measure on its own.
 */
public final class ReportedTotals {

  private final Map<String, Map<Period, Total>> reported = new HashMap<>();

  public void put(Period period, String measure, Total total) {
    reported.computeIfAbsent(measure, code -> new HashMap<>()).put(period, total);
  }

  /** Null when nothing was reported for the period or any part of it. */
  public @Nullable Total of(Period period, Measure measure) {
    var periods = reported.get(measure.code());
    return periods == null ? null : of(period, measure.over(), periods);
  }

  private static @Nullable Total of(Period period, Measure.Over over, Map<Period, Total> periods) {
    var direct = periods.get(period);
    if (direct != null) {
      return direct;
    }
    Total combined = null;
    for (var part : period.parts()) {
      var total = of(part, over, periods);
      combined =
          switch (over) {
            case SUM -> Total.sum(combined, total);
            case LATEST -> Total.newer(combined, total);
          };
    }
    return combined;
  }
}
