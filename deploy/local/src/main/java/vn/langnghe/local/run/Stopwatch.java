package vn.langnghe.local.run;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** How long each part took to become ready. */
final class Stopwatch {
  private final long begin = System.nanoTime();
  private final Map<String, Double> parts = new ConcurrentSkipListMap<>();

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Runs one part and remembers how long it took; returns the seconds. */
  double time(String part, Runnable work) {
    double before = seconds();
    work.run();
    double took = seconds() - before;
    parts.put(part, took);
    return took;
  }

  /** Slowest first: the reader wants to know what dominates. */
  String breakdown() {
    return parts.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(part -> String.format(Locale.ROOT, "%s %.0f s", part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }
}
