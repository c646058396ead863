package vn.langnghe.scoring.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.LevelCounts;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.rubric.Rubrics;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.ItemPositions;
import vn.langnghe.scoring.estimate.EstimatesView.NodeView;
import vn.langnghe.scoring.estimate.EstimatesView.WeightingView;

/** The estimates of one question, from the kept counts. */
@ApplicationScoped
public class EstimateReport {

  private static final Text SAMPLE =
      new Text(
          "Phiếu của một cuộc khảo sát chọn mẫu: ước lượng cho dân số, với khoảng tin cậy.",
          "Answers of a sample: they estimate the population, within the interval.");
  private static final Text PULSE =
      new Text(
          "Ý kiến của người tự chọn trả lời (quầy, kiosk, cổng): không suy ra dân số, không có trọng số.",
          "Answers of those who chose to answer (counter, kiosk, portal): they do not stand for the"
              + " population and are not weighted.");

  private final SegmentCells cells;
  private final EstimationMethods methods;
  private final Rubrics rubrics;
  private final ItemPositions positions;
  private final EstimatesConfig config;

  public EstimateReport(
      SegmentCells cells,
      EstimationMethods methods,
      Rubrics rubrics,
      ItemPositions positions,
      EstimatesConfig config) {
    this.cells = cells;
    this.methods = methods;
    this.rubrics = rubrics;
    this.positions = positions;
    this.config = config;
  }

  /**
   * What is asked for.
   *
   * @param rubric a rubric in percent
   * @param agency agency code
   * @param within the agency and everything below it
   * @param period the period
   * @param day the day that decides the method
   * @param campaign the sample's campaign, null for a pulse
   */
  record Question(
      Rubric rubric,
      String agency,
      Set<String> within,
      Period period,
      LocalDate day,
      @Nullable String campaign) {}

  /** In the caller's transaction. */
  EstimatesView answer(Question asked) {
    var survey = Objects.requireNonNull(asked.rubric().survey());
    var agencies = asked.within();
    var campaign = asked.campaign();
    var found =
        campaign == null
            ? cells.pulse(asked.rubric().index(), survey.questionnaire(), agencies, asked.period())
            : cells.sample(campaign, survey.questionnaire(), agencies, asked.period());
    var method = campaign == null ? null : methods.on(campaign, asked.day()).orElse(null);
    boolean enough =
        found.stream().mapToLong(cell -> cell.pooled().n()).sum() >= config.fewestRespondents();
    var sample = method == null || !enough ? null : WeightedSample.of(method.method(), found);
    var levels = new EstimateTree.Levels(config.fewestRespondents(), config.level(), method);
    var places = places(survey.questionnaire(), found);
    var words = rubrics.definition(asked.rubric()).root();
    var nodes =
        new ArrayList<>(EstimateTree.of(asked.rubric(), words, places, found, sample, levels));
    nodes.addAll(others(survey.questionnaire(), places, found));
    return new EstimatesView(
        asked.rubric().index(),
        asked.agency(),
        asked.period().toString(),
        survey.estimator().name().toLowerCase(Locale.ROOT),
        campaign == null ? PULSE : SAMPLE,
        campaign,
        method,
        found.stream().mapToLong(SegmentCell::responses).sum(),
        nodes.stream().anyMatch(node -> node.answers() == null),
        method == null || sample == null ? null : report(method, sample, survey.formula()),
        nodes);
  }

  private Map<String, Integer> places(String questionnaire, List<SegmentCell> found) {
    int longest = found.stream().mapToInt(cell -> cell.counts().length).max().orElse(0);
    var items = positions.items(questionnaire, longest / Cell.COUNTS_PER_ITEM);
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < items.size(); i++) {
      places.put(items.get(i), i);
    }
    return places;
  }

  /** Perception and need: shown as counted, where the questionnaire asks. */
  private List<NodeView> others(
      String questionnaire, Map<String, Integer> places, List<SegmentCell> found) {
    var nodes = new ArrayList<NodeView>();
    var listed = Indicators.of(questionnaire).map(Indicators::indicators).orElse(List.of());
    for (var indicator : listed) {
      var place = places.get(indicator.code());
      if (place != null) {
        var counts =
            found.stream()
                .map(cell -> cell.item(place))
                .reduce(LevelCounts.NONE, LevelCounts::plus);
        var node =
            new NodeView(
                indicator.code(),
                indicator.name(),
                indicator.kind(),
                counts.valid(),
                EstimateTree.levels(counts),
                List.of());
        boolean few = counts.valid() < config.fewestRespondents();
        nodes.add(few ? EstimateTree.withoutCounts(node) : node);
      }
    }
    return nodes;
  }

  private static WeightingView report(
      MethodRevision method, WeightedSample sample, Formula formula) {
    var weighting = sample.weighting();
    var spread = weighting.spread();
    var ratio = sample.ratio(cell -> cell.pooled().of(formula));
    double n = spread.effectiveN() * spread.designEffect();
    return new WeightingView(
        method.method().weighting(),
        weighting.iterations(),
        weighting.converged(),
        PublishedNumbers.percent(weighting.deviation()),
        PublishedNumbers.decimal(spread.smallest()),
        PublishedNumbers.decimal(spread.largest()),
        PublishedNumbers.percent(weighting.capped() / n),
        PublishedNumbers.percent(weighting.unmatched() / n),
        weighting.empty(),
        PublishedNumbers.decimal(spread.effectiveN()),
        PublishedNumbers.decimal(spread.designEffect()),
        ratio == null ? 0 : ratio.singletons());
  }
}
