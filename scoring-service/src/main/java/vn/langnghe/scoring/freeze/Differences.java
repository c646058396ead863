package vn.langnghe.scoring.freeze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.IndexScored.Score;

/** What a revision says otherwise than the one before it. */
@ApplicationScoped
public class Differences {

  /**
   * An agency whose score is not as it was.
   *
   * @param agency agency code
   * @param before the index before; null where there was none
   * @param after the index now; null where there is none any more
   * @param nBefore survey responses that were counted
   * @param nAfter survey responses that are counted
   * @param parts the criteria whose value changed
   */
  public record Difference(
      String agency,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      long nBefore,
      long nAfter,
      List<Part> parts) {}

  /**
   * @param code code within the rubric
   * @param before value before
   * @param after value now
   */
  public record Part(String code, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

  private final FrozenTrees trees;

  public Differences(FrozenTrees trees) {
    this.trees = trees;
  }

  /** Empty for the first revision: there is nothing that it differs from. */
  @Transactional
  List<Difference> of(Freeze freeze) {
    if (freeze.revision() == 0) {
      return List.of();
    }
    var now = FrozenScore.documents(freeze.index(), freeze.period(), freeze.revision());
    var last = FrozenScore.documents(freeze.index(), freeze.period(), freeze.revision() - 1);
    var differences = new ArrayList<Difference>();
    var agencies = new TreeSet<>(now.keySet());
    agencies.addAll(last.keySet());
    for (var agency : agencies) {
      var before = last.get(agency);
      var after = now.get(agency);
      if (before == null || after == null || !trees.sayTheSame(before, after)) {
        differences.add(difference(agency, read(before), read(after)));
      }
    }
    return differences;
  }

  private @Nullable IndexScored read(byte @Nullable [] document) {
    return document == null ? null : trees.read(document);
  }

  private static Difference difference(
      String agency, @Nullable IndexScored before, @Nullable IndexScored after) {
    var old = values(before);
    var fresh = values(after);
    var codes = new TreeSet<>(old.keySet());
    codes.addAll(fresh.keySet());
    var parts =
        codes.stream()
            .filter(code -> differ(old.get(code), fresh.get(code)))
            .map(code -> new Part(code, old.get(code), fresh.get(code)))
            .toList();
    return new Difference(
        agency,
        before == null ? null : before.value(),
        after == null ? null : after.value(),
        before == null ? 0 : before.n(),
        after == null ? 0 : after.n(),
        parts);
  }

  private static boolean differ(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    if (before == null || after == null) {
      return (before == null) != (after == null);
    }
    return before.compareTo(after) != 0;
  }

  private static Map<String, BigDecimal> values(@Nullable IndexScored scored) {
    var values = new LinkedHashMap<String, BigDecimal>();
    if (scored != null) {
      scored.score().parts().forEach(part -> collect(part, values));
    }
    return values;
  }

  private static void collect(Score score, Map<String, BigDecimal> values) {
    var value = score.value();
    if (value != null) {
      values.put(score.code(), value);
    }
    score.parts().forEach(part -> collect(part, values));
  }
}
