package vn.langnghe.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** How well a simulated department serves: a fixed level of its own and a slow wave around it. */
final class Mood {
  private static final Duration WAVE = Duration.ofMinutes(25);
  private static final double LOWEST = 3.75;
  private static final double SPREAD = 0.6;
  private static final double HEIGHT = 0.2;

  private Mood() {}

  /** The mean score, between 1 and 5, that this department would get at this instant. */
  static double of(String agency, Instant at) {
    var fixed = new SplittableRandom(agency.hashCode() * 0x9E3779B97F4A7C15L);
    double level = LOWEST + SPREAD * fixed.nextDouble();
    double phase = fixed.nextDouble() + at.toEpochMilli() / (double) WAVE.toMillis();
    return level + HEIGHT * Math.sin(2 * Math.PI * phase);
  }
}
