package vn.langnghe.event;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param unit what the value is expressed in
 * @param maximum highest value
 * @param validFrom first day
 * @param validTo last day, null while it lasts
 * @param root the tree of criteria
 * @param targets what is to be reached and when, past and coming; null where none was ever set
 * @param formula how pooled answers become a share; null where no survey feeds the index, and in
 *     definitions recorded before it was announced: see {@link #formulaInForce}
 * @param ranksFrom from how many people's answers on an agency has a rank; null where it needs none
 */
public record IndexDefined(
    String index,
    String version,
    Text name,
    Text basis,
    Unit unit,
    BigDecimal maximum,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Criterion root,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Target> targets,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Formula formula,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer ranksFrom)
    implements Event {

  /**
   * The formula that holds. A definition in percent that was recorded before formulas were
   * announced rests on TOP2, for no rubric of that time had another (ADR 0076).
   */
  public @Nullable Formula formulaInForce() {
    return formula == null && unit == Unit.PERCENT ? Formula.TOP2 : formula;
  }

  /** The same index with these targets. */
  public IndexDefined withTargets(List<Target> others) {
    return new IndexDefined(
        index,
        version,
        name,
        basis,
        unit,
        maximum,
        validFrom,
        validTo,
        root,
        others.isEmpty() ? null : List.copyOf(others),
        formula,
        ranksFrom);
  }

  /**
   * What is to be reached. The threshold is in percent: of the maximum where the criterion is
   * scored in points.
   *
   * @param code names the target among all
   * @param name the target in words
   * @param part code of the criterion, the index's own for the whole; null for a cut that no
   *     criterion measures
   * @param agency whose target it is; null for everybody of the level
   * @param level level of agencies; null for every level
   * @param threshold percent that must be reached
   * @param validFrom first day
   * @param validTo last day, null while it lasts
   * @param source who set it, where
   */
  public record Target(
      String code,
      Text name,
      @Nullable String part,
      @Nullable String agency,
      @Nullable String level,
      BigDecimal threshold,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }

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
