package vn.langnghe.index.rubric;

import static vn.langnghe.index.rubric.Bilingual.join;
import static vn.langnghe.index.rubric.Bilingual.list;
import static vn.langnghe.index.rubric.Bilingual.number;
import static vn.langnghe.index.rubric.Bilingual.points;
import static vn.langnghe.index.rubric.Bilingual.same;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Formula;
import vn.langnghe.event.Text;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.index.maths.Rule;

/** Writes a rule in words. The words are made from the rule, so the two cannot differ. */
final class RuleWords {

  private static final Text THEN = new Text(": ", ": ");

  private final ConditionWords words;
  private final Rubric.@Nullable Survey survey;

  RuleWords(Measures measures, Rubric.@Nullable Survey survey) {
    this.words = new ConditionWords(measures);
    this.survey = survey;
  }

  Text of(Rule rule, @Nullable BigDecimal maximum) {
    var most = number(Objects.requireNonNullElse(maximum, BigDecimal.valueOf(100)));
    return switch (rule) {
      case Rule.Binary(var when, var points, var otherwise) ->
          stairs(
              List.of(
                  join(
                      words.of(when),
                      THEN,
                      points == null ? join(most, new Text(" điểm", " points")) : points(points))),
              otherwise);
      case Rule.ShareSteps(var ratio, var steps, var otherwise) ->
          join(share(ratio), THEN, steps(steps, " %", otherwise), whenNone(ratio));
      case Rule.CountSteps(var quantity, var steps, var otherwise) ->
          join(words.of(quantity), THEN, steps(steps, "", otherwise));
      case Rule.Proportion(var ratio) -> join(most, same(" × "), share(ratio), whenNone(ratio));
      case Rule.LinearToTarget linear -> linear(linear, most);
      case Rule.Dated dated -> dated(dated);
      case Rule.Chosen(var measure, var points) -> chosen(measure, points);
      case Rule.Branch(var cases, var otherwise) -> branch(cases, otherwise, maximum);
      case Rule.AllOrNothing(var of) ->
          join(
              new Text("Đủ tất cả: ", "All of: "),
              list(of.stream().map(words::of).toList(), "; "),
              THEN,
              most,
              new Text(" điểm; thiếu một: 0 điểm", " points; one missing: 0 points"));
      case Rule.Answers(var items) -> answers(items, maximum);
      case Rule.WeightedLevels(var items, var weights) -> weightedLevels(items, weights, most);
      case Rule.WeightedCounts(var answers) -> weightedCounts(answers, most);
      case Rule.IndexImport(var index) ->
          join(most, same(" × "), new Text("chỉ số ", "index "), same(index + " (%) / 100"));
      case Rule.PerUnit(var quantity, var each) ->
          join(number(each), new Text(" điểm × ", " points × "), words.of(quantity));
      case Rule.Late late -> late(late);
      case Rule.Appraised() -> new Text("Hội đồng chấm điểm", "Scored by the appraisers");
    };
  }

  private static Text stairs(List<Text> steps, BigDecimal otherwise) {
    return join(list(steps, "; "), new Text("; còn lại: ", "; otherwise: "), points(otherwise));
  }

  private static Text steps(List<Rule.Step> steps, String unit, BigDecimal otherwise) {
    var texts =
        steps.stream()
            .map(
                step ->
                    join(
                        step.above() ? new Text("trên ", "above ") : new Text("từ ", "from "),
                        number(step.from()),
                        same(unit),
                        THEN,
                        points(step.points())))
            .toList();
    return stairs(texts, otherwise);
  }

  private Text linear(Rule.LinearToTarget rule, Text most) {
    return join(
        most,
        same(" × "),
        share(rule.ratio()),
        same(" / "),
        number(rule.target()),
        new Text(" %, tối đa ", " %, at most "),
        most,
        floor(rule.floor()),
        whenNone(rule.ratio()));
  }

  private Text dated(Rule.Dated dated) {
    var steps = new ArrayList<Text>();
    for (var step : dated.steps()) {
      steps.add(
          join(
              new Text("chậm nhất ", "at the latest "),
              words.after(dated.start(), step.days()),
              THEN,
              points(step.points())));
    }
    return join(words.name(dated.day()), THEN, stairs(steps, dated.otherwise()));
  }

  private Text chosen(String measure, Map<String, BigDecimal> points) {
    var choices = new ArrayList<Text>();
    points.forEach(
        (choice, worth) -> choices.add(join(words.choice(measure, choice), THEN, points(worth))));
    return join(words.name(measure), THEN, list(choices, "; "));
  }

  private Text branch(List<Rule.Case> cases, Rule otherwise, @Nullable BigDecimal maximum) {
    var branches = new ArrayList<Text>();
    for (var one : cases) {
      branches.add(
          join(
              new Text("Nếu ", "If "), words.of(one.when()), same(" → "), of(one.then(), maximum)));
    }
    branches.add(join(new Text("Còn lại → ", "Otherwise → "), of(otherwise, maximum)));
    return list(branches, ". ");
  }

  private Text share(Rule.Ratio ratio) {
    return join(
        same("("),
        words.of(ratio.numerator()),
        same(") / ("),
        words.of(ratio.denominator()),
        same(")"));
  }

  private static Text whenNone(Rule.Ratio ratio) {
    var points = ratio.whenNone();
    return points == null
        ? new Text("; mẫu số bằng 0: chưa có dữ liệu", "; nothing to divide by: no data")
        : join(new Text("; mẫu số bằng 0: ", "; nothing to divide by: "), points(points));
  }

  private static Text floor(@Nullable BigDecimal floor) {
    return floor == null
        ? same("")
        : join(
            new Text("; dưới ", "; below "), number(floor), new Text(" %: 0 điểm", " %: 0 points"));
  }

  private Text answers(List<String> items, @Nullable BigDecimal maximum) {
    var formula = formula(survey == null ? Formula.TOP2 : survey.formula());
    var pooled = join(pooled(items), formula, noExperience());
    return maximum == null
        ? pooled
        : join(number(maximum), new Text(" điểm × ", " points × "), pooled);
  }

  private static Text pooled(List<String> items) {
    return join(
        new Text("Gộp câu trả lời ", "Answers pooled over "),
        same(String.join(", ", items)),
        same(": "));
  }

  private static Text noExperience() {
    return new Text(
        "; “chưa trải nghiệm” không tính vào mẫu số", "; \"no experience\" leaves the denominator");
  }

  private static Text weightedLevels(List<String> items, List<BigDecimal> weights, Text most) {
    var levels = new ArrayList<Text>();
    for (var weight : weights) {
      levels.add(
          join(
              new Text("mức ", "level "),
              same(Integer.toString(levels.size() + 1)),
              same(" = "),
              number(weight),
              same(" %")));
    }
    return join(most, same(" × "), pooled(items), list(levels, ", "), noExperience());
  }

  private Text weightedCounts(List<Rule.Weighted> answers, Text most) {
    var worths =
        answers.stream()
            .map(
                answer ->
                    join(
                        words.name(answer.measure().code()),
                        same(" = "),
                        number(answer.weight()),
                        same(" %")))
            .toList();
    return join(most, new Text(" × trung bình của: ", " × mean of: "), list(worths, ", "));
  }

  private Text late(Rule.Late late) {
    var cost =
        join(
            words.name(late.day()),
            new Text(" sau ngày ", " after "),
            words.of(late.deadline()),
            THEN,
            points(late.first()),
            new Text("; mỗi ngày từ ngày thứ ", "; each day from day "),
            same(Integer.toString(late.grace() + 1)),
            new Text(" thêm ", " on adds "),
            points(late.perDay()));
    var refusal = late.refusal();
    if (refusal == null) {
      return cost;
    }
    var refused =
        join(
            cost,
            new Text("; sau ngày ", "; after "),
            words.of(refusal.after()),
            new Text(": không nhận, cả chỉ số 0 điểm", ": refused, the whole index is 0"));
    return refusal.unless() == null
        ? refused
        : join(refused, new Text(", trừ khi ", ", unless "), words.of(refusal.unless()));
  }

  private static Text formula(Formula formula) {
    return switch (formula) {
      case TOP2 -> new Text("(mức 4 + mức 5) / số câu trả lời", "(levels 4 and 5) / answers");
      case MEAN5 -> new Text("tổng điểm / (5 × số câu trả lời)", "sum of levels / (5 × answers)");
      case MEAN_0_100 -> new Text("(điểm trung bình − 1) / 4", "(mean level − 1) / 4");
    };
  }
}
