package vn.langnghe.e2e.fuzz;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What the services know, by the place where it is asked for: {@code cases/{id}} in a path, else
 * the name of the field; "agency of GET /api/v1/x" is for that operation alone. A # becomes a
 * number of six digits, so that the word is new. What is asked for without being written about
 * comes from the reads as well.
 */
public final class Vocabulary {
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String>> onlyRead = new HashMap<>();

  public Vocabulary add(String place, String... known) {
    return add(place, Arrays.asList(known));
  }

  public Vocabulary add(String place, List<String> known) {
    words.put(place, List.copyOf(known));
    return this;
  }

  /** What this operation alone is asked with. */
  public Vocabulary addFor(String operation, String place, String... known) {
    return add(place + " of " + operation, known);
  }

  /** What others work with: it may be looked at. */
  public Vocabulary addForReads(String place, String... known) {
    onlyRead.put(place, List.of(known));
    return this;
  }

  /** What is known for this operation alone, else for the place anywhere. */
  Optional<String> draw(Operation operation, String place, SplittableRandom random) {
    return drawFor(operation, place, random).or(() -> drawAnywhere(operation, place, random));
  }

  boolean knows(Operation operation, String place) {
    return words.containsKey(place + " of " + operation.name());
  }

  /** What is known for this operation alone. */
  Optional<String> drawFor(Operation operation, String place, SplittableRandom random) {
    return draw(words, place + " of " + operation.name(), random);
  }

  private Optional<String> drawAnywhere(
      Operation operation, String place, SplittableRandom random) {
    return operation.isRead() && onlyRead.containsKey(place) && random.nextInt(3) > 0
        ? draw(onlyRead, place, random)
        : draw(words, place, random);
  }

  private static Optional<String> draw(
      Map<String, List<String>> from, String place, SplittableRandom random) {
    var known = from.getOrDefault(place, List.of());
    return known.isEmpty() ? Optional.empty() : Optional.of(one(known, random));
  }

  private static String one(List<String> known, SplittableRandom random) {
    var word = known.get(random.nextInt(known.size()));
    return word.replace("#", "%06d".formatted(random.nextInt(1_000_000)));
  }
}
