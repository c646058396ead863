package vn.langnghe.scoring.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.estimation.Caps;
import vn.langnghe.index.estimation.Group;
import vn.langnghe.index.estimation.Linearisation;
import vn.langnghe.index.estimation.Moments;
import vn.langnghe.index.estimation.RatioEstimate;
import vn.langnghe.index.estimation.Target;
import vn.langnghe.index.estimation.Weighting;

/** A campaign's respondents with the weights of a method record. */
final class WeightedSample {

  private static final int MOST_ITERATIONS = 200;

  private final EstimationMethod method;
  private final List<SegmentCell> cells;
  private final List<Target> targets;
  private final Weighting weighting;

  private WeightedSample(
      EstimationMethod method, List<SegmentCell> cells, List<Target> targets, Weighting weighting) {
    this.method = method;
    this.cells = cells;
    this.targets = targets;
    this.weighting = weighting;
  }

  /** Of respondents who gave at least one answer that counts; there must be some. */
  static WeightedSample of(EstimationMethod method, List<SegmentCell> all) {
    var cells = all.stream().filter(cell -> cell.pooled().n() > 0).toList();
    var groups = groups(method, cells, cell -> Moments.NONE);
    var populations = new HashMap<String, Double>();
    method.populations().forEach((stratum, people) -> populations.put(stratum, (double) people));
    var targets =
        IntStream.range(0, method.margins().size())
            .mapToObj(i -> target(i, method.margins().get(i)))
            .toList();
    var caps = method.caps();
    var bounds =
        caps == null
            ? Caps.NONE
            : new Caps(caps.lowest().doubleValue(), caps.highest().doubleValue());
    var start = Weighting.design(groups, populations);
    return new WeightedSample(
        method, cells, targets, Weighting.fit(groups, start, targets, bounds, MOST_ITERATIONS));
  }

  private static Target target(int partition, EstimationMethod.Margin margin) {
    var totals = new HashMap<String, Double>();
    margin.totals().forEach((value, people) -> totals.put(value, (double) people));
    return new Target(partition, totals);
  }

  Weighting weighting() {
    return weighting;
  }

  /**
   * A ratio over the sample; null where nobody adds to its denominator. A respondent who adds
   * nothing stays one of the sample's units.
   */
  @Nullable RatioEstimate ratio(Function<SegmentCell, Moments> moments) {
    var groups = groups(method, cells, moments);
    if (groups.stream().noneMatch(group -> group.moments().x() > 0)) {
      return null;
    }
    return Linearisation.ratio(groups, weighting.weights(), targets, Map.of());
  }

  /** The same for the sums over several items, erring on the wide side. */
  @Nullable RatioEstimate bounded(List<Function<SegmentCell, Moments>> items) {
    var parts = items.stream().map(item -> groups(method, cells, item)).toList();
    boolean any =
        parts.stream().anyMatch(part -> part.stream().anyMatch(group -> group.moments().x() > 0));
    return any ? Linearisation.bounded(parts, weighting.weights(), targets) : null;
  }

  private static List<Group> groups(
      EstimationMethod method, List<SegmentCell> cells, Function<SegmentCell, Moments> moments) {
    var groups = new ArrayList<Group>(cells.size());
    for (var cell : cells) {
      var strata = cell.strata();
      var stratumKey = method.stratumKey();
      var clusterKey = method.clusterKey();
      var fitted = new ArrayList<@Nullable String>();
      method.margins().forEach(margin -> fitted.add(margin.cell(strata)));
      var own = moments.apply(cell);
      groups.add(
          new Group(
              stratumKey == null ? "" : strata.getOrDefault(stratumKey, ""),
              clusterKey == null ? null : strata.get(clusterKey),
              fitted,
              new Moments(cell.pooled().n(), own.y(), own.x(), own.yy(), own.xx(), own.xy())));
    }
    return groups;
  }
}
