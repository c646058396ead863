package vn.langnghe.index.rubric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;

/**
 * Which parts of two forms of a survey may be compared. A part that is not named has no
 * counterpart.
 *
 * @param from rubric of the earlier form, for example {@code SIPAS-2022/2022.1}
 * @param to rubric of the later form
 * @param note what the mapping rests on
 * @param factors pairs of factors
 * @param items pairs of items that ask the same
 */
public record FormMapping(
    String from, String to, @Nullable Text note, List<Pair> factors, List<Pair> items) {

  /**
   * Two parts.
   *
   * @param from code in the earlier form
   * @param to code in the later form
   * @param comparable whether a change between the two means something
   * @param note why, or why not
   */
  public record Pair(String from, String to, boolean comparable, @Nullable Text note) {}

  public FormMapping {
    factors = List.copyOf(factors);
    items = List.copyOf(items);
  }
}
