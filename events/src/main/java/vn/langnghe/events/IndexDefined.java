package vn.langnghe.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index is: names, legal basis and the tree of its criteria. Published whenever a rubric
 * takes effect, so that readers can name the parts of a score.
 *
 * @param index for example {@code 766}
 * @param version version of the rubric
 * @param name the index in words
 * @param basis the legal or scientific source
 * @param unit {@code points} or {@code percent}
 * @param maximum highest value
 * @param validFrom first day
 * @param validTo last day, null while it lasts
 * @param root the tree of criteria
 */
public record IndexDefined(
    String index,
    String version,
    Text name,
    Text basis,
    String unit,
    BigDecimal maximum,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Criterion root)
    implements Event {

  /**
   * @param code code within the rubric
   * @param name the criterion in words
   * @param maximum highest points, null where the node is not scored in points
   * @param rule how a leaf is scored, in words; null for inner nodes
   * @param note source, or what is unverified
   * @param parts the criteria below
   */
  public record Criterion(
      String code,
      Text name,
      @Nullable BigDecimal maximum,
      @Nullable Text rule,
      @Nullable Text note,
      List<Criterion> parts) {}

  @Override
  public String key() {
    return "definition|" + index;
  }
}
