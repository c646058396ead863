package vn.langnghe.scoring.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Text;

/**
 * What the answers say, unweighted and weighted side by side.
 *
 * @param index index code
 * @param agency agency code; with everything below it
 * @param period the period
 * @param estimator {@code sample} or {@code pulse}; the two are never pooled
 * @param meaning what may be said of it
 * @param campaign the sample's campaign; null for a pulse
 * @param method the method record that decides; null where none is valid
 * @param respondents number of responses
 * @param withheld whether counts are withheld because few people answered
 * @param weighting how the weights came about; null without a method record
 * @param nodes the index, its parts and its items, each an indicator of satisfaction; then the
 *     indicators of perception and of need that the questionnaire asks
 */
public record EstimatesView(
    String index,
    String agency,
    String period,
    String estimator,
    Text meaning,
    @Nullable String campaign,
    @Nullable MethodRevision method,
    long respondents,
    boolean withheld,
    @Nullable WeightingView weighting,
    List<NodeView> nodes) {

  /**
   * An indicator.
   *
   * @param code code within the index or the questionnaire
   * @param name in words
   * @param kind {@code index}, {@code aggregate}, {@code item}, {@code perception} or {@code need}
   * @param answers answers that count; null where they are withheld
   * @param levels how often each level was chosen, {@code none} for "no experience"; empty where
   *     they are withheld
   * @param figures one for each formula
   */
  public record NodeView(
      String code,
      Text name,
      String kind,
      @Nullable Long answers,
      SortedMap<String, Long> levels,
      List<FigureView> figures) {}

  /**
   * A formula over the answers.
   *
   * @param formula the formula
   * @param value the pooled answers, as published, 2 decimals
   * @param weighted the weighted answers, 4 decimals; null without weights
   * @param unweightedInterval interval of the value; of several items its method says "upper
   *     bound": it is perhaps too wide and never too narrow
   * @param weightedInterval interval of the weighted answers, likewise; null without weights
   */
  public record FigureView(
      Formula formula,
      @Nullable BigDecimal value,
      @Nullable BigDecimal weighted,
      IndexScored.@Nullable Estimate unweightedInterval,
      IndexScored.@Nullable Estimate weightedInterval) {}

  /**
   * The report of the weights. Shares are in percent, weights relative to their mean.
   *
   * @param kind {@code design-weighted}, {@code post-stratified}, {@code raked} or {@code
   *     unweighted}
   * @param iterations rounds over all margins
   * @param converged whether every margin is met
   * @param largestDeviation largest distance of a share from its margin
   * @param smallest smallest weight
   * @param largest largest weight
   * @param capped respondents whose weight is at a bound
   * @param unmatched respondents whose value a margin does not know
   * @param emptyValues values of the margins that no respondent has
   * @param effectiveN Kish's effective number of respondents
   * @param designEffect Kish's effect of unequal weights
   * @param singletonStrata strata with a single primary sampling unit
   */
  public record WeightingView(
      String kind,
      int iterations,
      boolean converged,
      BigDecimal largestDeviation,
      BigDecimal smallest,
      BigDecimal largest,
      BigDecimal capped,
      BigDecimal unmatched,
      List<String> emptyValues,
      BigDecimal effectiveN,
      BigDecimal designEffect,
      int singletonStrata) {}
}
