package vn.langnghe.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who reads a score again and again and subtracts: what moved between two readings is what
 * the people between them answered.
 */
final class Attacker {

  /**
   * What moved in a score between two readings.
   *
   * @param score the score that was read
   * @param people by how much the number of answers moved
   * @param items by item: at least so many people answered it anew or otherwise
   */
  record Found(String score, long people, Map<String, Long> items) {

    /** Whether it tells of fewer people than so many, in all or in one item. */
    boolean isolatesFewerThan(long least) {
      return items.values().stream().anyMatch(moved -> moved > 0 && moved < least);
    }

    /** Whether it is the answer of one person. */
    boolean isOnePerson() {
      return !items.isEmpty() && items.values().stream().allMatch(moved -> moved <= 1);
    }
  }

  private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

  private static final JsonNode NOTHING = Http.JSON.createObjectNode();

  private final Map<String, JsonNode> last = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  /** Looks at what a score is now. */
  void see(String score, JsonNode tree) {
    var before = last.put(score, tree);
    if (before != null && !before.equals(tree)) {
      compare(score, before, tree);
    } else if (before == null && tree.path("n").asLong() > 0) {
      compare(score, NOTHING, tree);
    }
  }

  List<Found> found() {
    return List.copyOf(found);
  }

  private void compare(String score, JsonNode before, JsonNode now) {
    var then = counts(before);
    var items = new TreeMap<String, Long>();
    counts(now)
        .forEach(
            (item, counts) -> {
              long moved = moved(then.getOrDefault(item, new long[LEVELS.size()]), counts);
              if (moved > 0) {
                items.put(item, moved);
              }
            });
    long people = now.path("n").asLong() - before.path("n").asLong();
    if (!items.isEmpty()) {
      found.add(new Found(score, people, items));
    }
  }

  private static long moved(long[] then, long[] now) {
    long up = 0;
    long down = 0;
    for (int i = 0; i < now.length; i++) {
      up += Math.max(now[i] - then[i], 0);
      down += Math.max(then[i] - now[i], 0);
    }
    return Math.max(up, down);
  }

  /** The counts by level of every item, from the leaves of the tree. */
  private static Map<String, long[]> counts(JsonNode tree) {
    var counts = new TreeMap<String, long[]>();
    collect(tree, counts);
    return counts;
  }

  private static void collect(JsonNode node, Map<String, long[]> counts) {
    var parts = node.path("parts");
    if (parts.isEmpty() && node.has("code") && !node.path("inputs").isEmpty()) {
      counts.put(
          node.path("code").asText(),
          LEVELS.stream().mapToLong(level -> node.path("inputs").path(level).asLong()).toArray());
    }
    parts.forEach(part -> collect(part, counts));
  }
}
