package vn.langnghe.scoring.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.events.Text;
import vn.langnghe.scoring.maths.Formula;
import vn.langnghe.scoring.maths.Quantity;
import vn.langnghe.scoring.maths.Rubric;
import vn.langnghe.scoring.maths.Rule;

/** A rule in words, made from the rule itself so that the two cannot differ. */
final class RuleWords {

  private final Measures measures;
  private final Rubric.@Nullable Survey survey;

  RuleWords(Measures measures, Rubric.@Nullable Survey survey) {
    this.measures = measures;
    this.survey = survey;
  }

  Text of(Rule rule, @Nullable BigDecimal maximum) {
    var points = number(maximum == null ? BigDecimal.valueOf(100) : maximum);
    return switch (rule) {
      case Rule.Proportion(var ratio) -> join(points, same(" × "), share(ratio), whenNone(ratio));
      case Rule.LinearToTarget(var ratio, var target, var floor) ->
          join(
              points,
              same(" × "),
              share(ratio),
              same(" / "),
              number(target),
              new Text(" %, tối đa ", " %, at most "),
              points,
              floor(floor),
              whenNone(ratio));
      case Rule.Answers(var items) -> answers(items, maximum);
      case Rule.IndexImport(var index) ->
          join(points, same(" × "), new Text("chỉ số ", "index "), same(index + " (%) / 100"));
      case Rule.Appraised() -> new Text("Hội đồng chấm điểm", "Scored by the appraisers");
    };
  }

  private Text share(Rule.Ratio ratio) {
    return join(
        same("("),
        quantity(ratio.numerator()),
        same(") / ("),
        quantity(ratio.denominator()),
        same(")"));
  }

  private Text quantity(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Measure measure -> name(measure);
      case Quantity.Difference(var from, var less) -> {
        var names = new ArrayList<Text>();
        names.add(name(from));
        less.forEach(measure -> names.add(name(measure)));
        yield list(names, " − ");
      }
      case Quantity.Largest(var candidates, var otherwise) -> {
        var largest =
            join(
                new Text("số lớn nhất trong: ", "the largest of: "),
                list(candidates.stream().map(this::name).toList(), ", "));
        yield otherwise == null
            ? largest
            : join(largest, new Text("; nếu không có: ", "; if there is none: "), name(otherwise));
      }
    };
  }

  private Text name(Quantity.Measure measure) {
    return measures.find(measure.code()).map(Measure::name).orElse(same(measure.code()));
  }

  private static Text whenNone(Rule.Ratio ratio) {
    var points = ratio.whenNone();
    return points == null
        ? new Text("; mẫu số bằng 0: chưa có dữ liệu", "; nothing to divide by: no data")
        : join(
            new Text("; mẫu số bằng 0: ", "; nothing to divide by: "),
            number(points),
            new Text(" điểm", " points"));
  }

  private static Text floor(@Nullable BigDecimal floor) {
    return floor == null
        ? same("")
        : join(
            new Text("; dưới ", "; below "), number(floor), new Text(" %: 0 điểm", " %: 0 points"));
  }

  private Text answers(List<String> items, @Nullable BigDecimal maximum) {
    var formula = formula(survey == null ? Formula.TOP2 : survey.formula());
    var pooled =
        join(
            new Text("Gộp câu trả lời ", "Answers pooled over "),
            same(String.join(", ", items)),
            same(": "),
            formula,
            new Text(
                "; “chưa trải nghiệm” không tính vào mẫu số",
                "; \"no experience\" leaves the denominator"));
    return maximum == null
        ? pooled
        : join(number(maximum), new Text(" điểm × ", " points × "), pooled);
  }

  private static Text formula(Formula formula) {
    return switch (formula) {
      case TOP2 -> new Text("(mức 4 + mức 5) / số câu trả lời", "(levels 4 and 5) / answers");
      case MEAN5 -> new Text("tổng điểm / (5 × số câu trả lời)", "sum of levels / (5 × answers)");
      case MEAN_0_100 -> new Text("(điểm trung bình − 1) / 4", "(mean level − 1) / 4");
    };
  }

  private static Text number(BigDecimal number) {
    var plain = number.stripTrailingZeros().toPlainString();
    return new Text(plain.replace('.', ','), plain);
  }

  private static Text same(String text) {
    return new Text(text, text);
  }

  private static Text join(Text... texts) {
    return list(List.of(texts), "");
  }

  private static Text list(List<Text> texts, String between) {
    Function<Function<Text, String>, String> side =
        of -> texts.stream().map(of).collect(Collectors.joining(between));
    return new Text(side.apply(Text::vi), side.apply(Text::en));
  }
}
