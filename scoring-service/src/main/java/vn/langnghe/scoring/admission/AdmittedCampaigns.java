package vn.langnghe.scoring.admission;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.scoring.cell.Months;

/**
 * Which campaigns feed which index, as decided at one moment. A campaign of which nothing was
 * decided feeds none.
 */
public final class AdmittedCampaigns {

  /** Stands for every campaign: only where answers were counted before there were decisions. */
  public static final String EVERY = "*";

  private record Key(String index, String campaign) {}

  /**
   * Months whose answers count, as 202611; null has no end.
   *
   * @param from the first
   * @param to the last
   */
  public record Range(@Nullable Integer from, @Nullable Integer to) {

    /** No month at all. */
    public static final Range NONE = new Range(1, 0);

    /** Whether all of it lies within. */
    boolean contains(Period period) {
      var months = period.months();
      return (from == null || from <= Months.of(months.getFirst()))
          && (to == null || to >= Months.of(months.getLast()));
    }

    /** Whether any month of it lies within. */
    public boolean touches(Period period) {
      return period.months().stream().anyMatch(this::contains);
    }
  }

  private final Map<Key, Range> ranges = new HashMap<>();
  private final Map<IndexPeriod, Long> numbers = new HashMap<>();

  void admit(String index, String campaign, Range range) {
    ranges.put(new Key(index, campaign), range);
  }

  void number(IndexPeriod of, long number) {
    numbers.put(of, number);
  }

  /** Whether answers of a campaign count for an index; the month may be a longer period. */
  public boolean feeds(String index, String campaign, Period month) {
    var decided = ranges.get(new Key(index, campaign));
    var range = decided != null ? decided : ranges.get(new Key(index, EVERY));
    return range != null && range.contains(month);
  }

  /** Number of the newest decision that moved an index in a period; 0 where none did. */
  public long number(IndexPeriod of) {
    return numbers.getOrDefault(of, 0L);
  }
}
