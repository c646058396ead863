package vn.langnghe.local.sample;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids from the simulation's own generator, in the form of random UUIDs (version 4). */
final class SimulatedIds {
  private SimulatedIds() {}

  static UUID next(RandomGenerator random) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | (1L << 63);
    return new UUID(high, low);
  }
}
