package vn.langnghe.index.rubric;

import static vn.langnghe.index.rubric.Bilingual.join;
import static vn.langnghe.index.rubric.Bilingual.list;
import static vn.langnghe.index.rubric.Bilingual.number;
import static vn.langnghe.index.rubric.Bilingual.same;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.event.Text;
import vn.langnghe.index.maths.Condition;
import vn.langnghe.index.maths.Quantity;
import vn.langnghe.index.maths.Quantity.Combination.Term;
import vn.langnghe.index.maths.Start;
import vn.langnghe.index.maths.Value;

/** Writes quantities, days and conditions in words. */
final class ConditionWords {

  private final Measures measures;

  ConditionWords(Measures measures) {
    this.measures = measures;
  }

  Text of(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> all(of, new Text(" và ", " and "));
      case Condition.Any(var of) -> all(of, new Text(" hoặc ", " or "));
      case Condition.Not(var not) -> join(new Text("không phải: ", "not: "), of(not));
      case Condition.Is(var measure, var value, var absent) -> is(measure, value);
      case Condition.Compared(var left, var comparison, var right) ->
          join(of(left), same(' ' + comparison.sign() + ' '), of(right));
      case Condition.InTime(var day, var start, var days) ->
          join(name(day), new Text(" chậm nhất ", " at the latest "), after(start, days));
    };
  }

  private Text is(String measure, Value value) {
    return switch (value) {
      case Value.YesNo(var yes) ->
          join(name(measure), yes ? new Text(": có", ": yes") : new Text(": không", ": no"));
      case Value.Choice(var choice) -> join(name(measure), same(": "), choice(measure, choice));
      case Value.Amount(var number) -> join(name(measure), same(" = "), number(number));
      case Value.Day(var day) -> join(name(measure), same(": " + day));
      case Value.Never() -> join(name(measure), new Text(": không có", ": never"));
    };
  }

  Text choice(String measure, String choice) {
    return measures.find(measure).stream()
        .flatMap(found -> found.choices().stream())
        .filter(one -> one.code().equals(choice))
        .map(Measure.Choice::name)
        .findFirst()
        .orElse(same(choice));
  }

  private Text all(List<Condition> conditions, Text between) {
    var texts = conditions.stream().map(one -> join(same("("), of(one), same(")"))).toList();
    var words = texts.isEmpty() ? same("") : texts.getFirst();
    for (var text : texts.subList(Math.min(1, texts.size()), texts.size())) {
      words = join(words, between, text);
    }
    return words;
  }

  Text of(Start start) {
    return switch (start) {
      case Start.OfYear(var day) -> {
        var words = day.getDayOfMonth() + "/" + day.getMonthValue();
        yield same(words);
      }
      case Start.Declared(var measure) -> join(same("“"), name(measure), same("”"));
    };
  }

  /** Writes a day such as {@code 15/12} or {@code 30 days after “…”}. */
  Text after(Start start, int days) {
    return days == 0
        ? join(new Text("ngày ", "on "), of(start))
        : join(
            same(Integer.toString(days)),
            new Text(" ngày sau ", days == 1 ? " day after " : " days after "),
            of(start));
  }

  Text of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Measure measure -> name(measure.code());
      case Quantity.Combination(var terms) -> sum(terms);
      case Quantity.Largest(var candidates, var otherwise) -> {
        var names = candidates.stream().map(measure -> name(measure.code())).toList();
        var largest = join(new Text("số lớn nhất trong: ", "the largest of: "), list(names, ", "));
        yield otherwise == null
            ? largest
            : join(
                largest,
                new Text("; nếu không có: ", "; if there is none: "),
                name(otherwise.code()));
      }
    };
  }

  private Text sum(List<Term> terms) {
    var words = new ArrayList<Text>();
    for (var term : terms) {
      var factor = term.factor().abs();
      var sign = term.factor().signum() < 0 ? "− " : words.isEmpty() ? "" : "+ ";
      var measure = term.measure();
      if (measure == null) {
        words.add(join(same(sign), number(factor)));
      } else if (factor.compareTo(BigDecimal.ONE) == 0) {
        words.add(join(same(sign), name(measure.code())));
      } else {
        words.add(join(same(sign), number(factor), same(" × "), name(measure.code())));
      }
    }
    return list(words, " ");
  }

  Text name(String measure) {
    return measures.find(measure).map(Measure::name).orElse(same(measure));
  }
}
