package vn.langnghe.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the public may know of a unit's answers from now on: the totals over a group of people,
 * never of fewer than the least number. The highest sequence of a unit is the truth; it is decided
 * once and never again.
 *
 * @param unit whose answers these are
 * @param sequence 1 for the first release of the unit, one more with each
 * @param through up to where answers are released
 * @param n number of people whose answers are in the totals
 * @param items by item code six counts: "no experience", then the levels 1 to 5
 * @param moments sums over the people, for intervals: those of scoring's cells, in their order
 * @param changed how many people answered anew or otherwise since the release before
 * @param cause why
 * @param releasedAt when
 */
public record SurveyReleased(
    ReleaseUnit unit,
    long sequence,
    ReleasedThrough through,
    long n,
    Map<String, List<Long>> items,
    List<Long> moments,
    long changed,
    ReleaseCause cause,
    Instant releasedAt)
    implements Event {

  @Override
  public String key() {
    return unit.text();
  }
}
