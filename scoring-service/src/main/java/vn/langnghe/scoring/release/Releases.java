package vn.langnghe.scoring.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.event.AgencyPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.event.ReleaseCause;
import vn.langnghe.event.ReleaseUnit;
import vn.langnghe.event.ReleasedThrough;
import vn.langnghe.event.SurveyReleased;
import vn.langnghe.scoring.cell.AnswerSums;
import vn.langnghe.scoring.cell.CellMoments;
import vn.langnghe.scoring.cell.Units;

/**
 * Decides what becomes public, in the transaction of the answers that make it possible and under
 * the locks of their cells.
 *
 * <p>Dying before the commit leaves neither the answers nor the release; dying after it, the
 * release is in the table, its event in the outbox and its evaluation in the queue. A release is
 * decided once: neither a redelivery nor a rebuild decides it again, for two divisions of one set
 * of people could be subtracted from each other.
 */
@ApplicationScoped
public class Releases {

  /**
   * An answer in the order of its unit.
   *
   * @param unit where it counts
   * @param place its place
   */
  public record Placed(int unit, ReleasedThrough place) {}

  private final StoredReleases stored;
  private final WaitingAnswers waiting;
  private final PooledMonths pooled;
  private final ReleaseAnnouncement announcement;
  private final Units units;
  private final Clock clock;

  public Releases(
      StoredReleases stored,
      WaitingAnswers waiting,
      PooledMonths pooled,
      ReleaseAnnouncement announcement,
      Units units,
      Clock clock) {
    this.stored = stored;
    this.waiting = waiting;
    this.pooled = pooled;
    this.announcement = announcement;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Releases what the touched units have enough of.
   *
   * @param touched units whose answers changed in this transaction; their cells are locked
   * @param gone what counts no longer as it did
   * @param come what counts now
   * @return where something public moved
   */
  public Set<AgencyPeriod> cut(
      Collection<Integer> touched, Collection<Placed> gone, Collection<Placed> come) {
    stored.markStale(gone);
    stored.countLate(come);
    return release(waiting.groups(touched), ReleaseCause.GROUP);
  }

  /**
   * Releases everything of a period's months that is at least one group, before the period is
   * frozen, and what is left of several months together; intake is held back meanwhile.
   */
  public Set<AgencyPeriod> settle(Period period) {
    var moved = new HashSet<>(release(waiting.all(period), ReleaseCause.FREEZE));
    moved.addAll(keep(pooled.of(period, now())));
    return moved;
  }

  /** Keeps what was released before and is not known here; a transaction of its own. */
  public void restore(List<SurveyReleased> released) {
    var newest = new HashMap<String, SurveyReleased>();
    released.forEach(
        one ->
            newest.merge(
                one.key(),
                one,
                (held, offered) -> offered.sequence() > held.sequence() ? offered : held));
    stored.putAgain(newest.values().stream().map(announcement::release).toList());
    newest.values().stream()
        .map(SurveyReleased::unit)
        .filter(unit -> !unit.spansOneMonth())
        .forEach(pooled::linkAgain);
  }

  private Set<AgencyPeriod> release(List<WaitingAnswers.Due> due, ReleaseCause cause) {
    if (due.isEmpty()) {
      return Set.of();
    }
    var at = now();
    var sums = new HashMap<Integer, AnswerSums>();
    due.forEach(one -> sums.put(one.unit(), one.begin()));
    waiting.each(due, (unit, answers, receivedAt) -> sum(sums, unit).add(answers, receivedAt));
    var releases = due.stream().map(one -> next(one, sum(sums, one.unit()), cause, at)).toList();
    return keep(releases);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Set<AgencyPeriod> keep(List<Release> releases) {
    stored.put(releases);
    announcement.append(releases);
    return releases.stream()
        .map(release -> units.find(release.unit()))
        .map(ReleaseUnit::agencyPeriod)
        .collect(Collectors.toSet());
  }

  private static AnswerSums sum(Map<Integer, AnswerSums> sums, int unit) {
    return sums.computeIfAbsent(unit, missing -> new AnswerSums());
  }

  /** Where too few are left, for answers were withdrawn, nothing of them stays public. */
  private static Release next(
      WaitingAnswers.Due due, AnswerSums sums, ReleaseCause cause, Instant at) {
    boolean enough = sums.responses() >= due.least();
    return new Release(
        due.unit(),
        due.sequence() + 1,
        due.to(),
        sums.responses(),
        enough ? ReleaseGroup.counts(due.counts(), sums.counts(), due.least()) : new long[0],
        enough ? sums.moments() : new long[CellMoments.COUNT],
        sums.counts(),
        due.changed(),
        cause,
        at);
  }
}
