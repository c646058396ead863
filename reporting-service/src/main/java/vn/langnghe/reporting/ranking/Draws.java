package vn.langnghe.reporting.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Standard normal numbers that a seed decides, the same on every machine and in every version of
 * Java: SplitMix64 (Steele, Lea, Flood 2014) and Marsaglia's polar method.
 */
final class Draws {

  private static final double UNIT = 0x1.0p-53;

  private long state;
  private @Nullable Double kept;

  Draws(long seed) {
    this.state = seed;
  }

  /** A seed that every character of a text takes part in (FNV-1a, 64 bits). */
  static long seed(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  double next() {
    var second = kept;
    if (second != null) {
      kept = null;
      return second;
    }
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        kept = y * scale;
        return x * scale;
      }
    }
  }

  private double uniform() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * UNIT;
  }
}
