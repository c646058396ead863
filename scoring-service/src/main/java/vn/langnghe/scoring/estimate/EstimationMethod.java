package vn.langnghe.scoring.estimate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.runtime.edge.Day;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.runtime.edge.Prose;

/**
 * How a campaign's answers become estimates of its population. The keys are those of the
 * respondents' strata, as the campaign's questionnaire names them.
 *
 * @param formula the main formula; the others are shown beside it
 * @param stratumKey key of the sampling plan's strata; null without
 * @param clusterKey key of the primary sampling units, for example the village; null where
 *     respondents were drawn one by one
 * @param populations number of people by stratum, for design weights; empty without
 * @param margins known distributions that weights are fitted to; empty without
 * @param caps bounds of the weights; null without
 * @param level confidence in percent
 * @param source where the numbers of people and the plan are from
 * @param validFrom first day on which the record decides
 */
public record EstimationMethod(
    @NotNull Formula formula,
    @Nullable @OneLine(max = 60) String stratumKey,
    @Nullable @OneLine(max = 60) String clusterKey,
    @NotNull @Size(max = 2000)
        Map<@NotNull @OneLine(max = 60) String, @NotNull @Positive @Max(MOST_PEOPLE) Long>
            populations,
    @NotNull @Size(max = 10) List<@NotNull @Valid Margin> margins,
    @Nullable @Valid Bounds caps,
    @NotNull @DecimalMin("80") @DecimalMax("99.9") BigDecimal level,
    @NotNull @Prose(max = 2000) String source,
    @NotNull @Day LocalDate validFrom) {

  /** More people than live anywhere. */
  static final long MOST_PEOPLE = 10_000_000_000L;

  /** Between the values of several keys that are known together. */
  static final String AND = "|";

  /**
   * A known distribution. One key: a margin. Several: the cells of post-stratification.
   *
   * @param keys keys of the respondents' strata
   * @param totals number of people by value; values of several keys are joined by {@code |}
   */
  public record Margin(
      @NotNull @Size(min = 1, max = 4) List<@NotNull @OneLine(max = 60) String> keys,
      @NotEmpty @Size(max = 2000)
          Map<@NotNull @OneLine(max = 250) String, @NotNull @Positive @Max(MOST_PEOPLE) Long>
              totals) {

    @Nullable String cell(Map<String, String> strata) {
      var values = keys.stream().filter(strata::containsKey).map(strata::get).toList();
      return values.size() == keys.size() ? String.join(AND, values) : null;
    }

    /** Whether each total has a value of every key. */
    boolean hasWholeCells() {
      long joints = keys.size() - 1L;
      return totals.keySet().stream()
          .allMatch(value -> value.chars().filter(c -> c == AND.charAt(0)).count() == joints);
    }
  }

  /**
   * @param lowest smallest weight, where 1 is the mean
   * @param highest largest weight, where 1 is the mean
   */
  public record Bounds(
      @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal lowest,
      @NotNull @DecimalMin("1") @DecimalMax("100") BigDecimal highest) {}

  /** What the weights do, in one word. */
  String weighting() {
    if (margins.size() > 1) {
      return "raked";
    }
    if (margins.size() == 1) {
      return "post-stratified";
    }
    return populations.isEmpty() ? LiveEstimates.UNWEIGHTED : "design-weighted";
  }
}
