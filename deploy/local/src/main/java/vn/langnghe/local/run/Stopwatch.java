package vn.langnghe.local.run;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** How long each part took to become ready, and which parts still are not. */
final class Stopwatch {
  private final long begin = System.nanoTime();
  private final Map<String, Double> begun = new ConcurrentSkipListMap<>();
  private final Map<String, Double> took = new ConcurrentSkipListMap<>();

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Runs one part and remembers how long it took; returns the seconds. */
  double time(String part, Runnable work) {
    double before = seconds();
    begun.put(part, before);
    try {
      work.run();
    } finally {
      begun.remove(part);
    }
    double seconds = seconds() - before;
    took.put(part, seconds);
    return seconds;
  }

  /** The parts that have begun and are not ready, with the seconds so far. */
  Map<String, Double> unfinished() {
    double now = seconds();
    return begun.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                part -> now - part.getValue(),
                Double::max,
                ConcurrentSkipListMap::new));
  }

  /** Slowest first: the reader wants to know what dominates. */
  String breakdown() {
    return took.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(part -> String.format(Locale.ROOT, "%s %.0f s", part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }
}
