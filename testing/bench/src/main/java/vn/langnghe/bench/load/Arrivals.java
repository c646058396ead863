package vn.langnghe.bench.load;

import java.util.SplittableRandom;

/** When requests are meant to start, in nanoseconds after the beginning. */
public sealed interface Arrivals {

  /** Closed model: the next request follows the answer at once. For the highest rate only. */
  record Saturating() implements Arrivals {}

  /**
   * Open model: Poisson arrivals, whatever the server does; latency counts from the intended start.
   *
   * @param perSecond mean rate
   * @param seed of the random arrivals
   */
  record Poisson(double perSecond, long seed) implements Arrivals {

    /** The gaps between arrivals. */
    Schedule schedule() {
      return new Schedule(perSecond, new SplittableRandom(seed));
    }
  }

  /** Draws one intended start after the other. */
  final class Schedule {
    private final double perSecond;
    private final SplittableRandom random;
    private double next;

    private Schedule(double perSecond, SplittableRandom random) {
      this.perSecond = perSecond;
      this.random = random;
    }

    long next() {
      next += -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
      return (long) next;
    }
  }
}
