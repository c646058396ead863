package vn.langnghe.scoring.tally;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.Period;
import vn.langnghe.scoring.rubric.Measure;

/**
 * What one agency reported, for any period. The count of a period is the one that was reported for
 * exactly this period; where none was, it is made of the counts of its parts: halves of a year,
 * quarters of a half, months of a quarter. Each measure on its own.
 */
public final class ReportedTotals {

  private record Key(Period period, String measure) {}

  private final Map<Key, Total> reported = new HashMap<>();

  public void put(Period period, String measure, Total total) {
    reported.put(new Key(period, measure), total);
  }

  /** Null when nothing was reported for the period or any part of it. */
  public @Nullable Total of(Period period, Measure measure) {
    var direct = reported.get(new Key(period, measure.code()));
    if (direct != null) {
      return direct;
    }
    Total combined = null;
    for (var part : period.parts()) {
      var total = of(part, measure);
      combined =
          switch (measure.over()) {
            case SUM -> Total.sum(combined, total);
            case LATEST -> Total.newer(combined, total);
          };
    }
    return combined;
  }
}
