package vn.langnghe.index.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Quantity;
import vn.langnghe.index.maths.Quantity.Combination;
import vn.langnghe.index.maths.Quantity.Combination.Term;
import vn.langnghe.yaml.YamlNode;

/** Reads the numbers that rules are made of and checks that every measure in them exists. */
final class QuantityReader {

  private static final Set<Measure.Type> NUMBERS = Set.of(Measure.Type.COUNT, Measure.Type.AMOUNT);

  private final Measures measures;

  QuantityReader(Measures measures) {
    this.measures = measures;
  }

  Quantity read(YamlNode node) {
    if (node.json().isTextual()) {
      return sum(node, node.text());
    }
    var largest =
        node.get("largest").elements().stream().map(code -> number(code, code.text())).toList();
    var otherwise =
        node.has("otherwise") ? number(node.get("otherwise"), node.get("otherwise").text()) : null;
    return new Quantity.Largest(largest, otherwise);
  }

  /**
   * Reads a sum such as {@code a.b + 2 * c.d - 5}. The schema has checked its form: words and signs
   * stand apart.
   *
   * @param node the node that holds the sum
   */
  Quantity sum(YamlNode node, String text) {
    var words = List.of(text.split(" ", -1));
    var terms = new ArrayList<Term>();
    var sign = BigDecimal.ONE;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      switch (word) {
        case "+" -> sign = BigDecimal.ONE;
        case "-" -> sign = BigDecimal.ONE.negate();
        default -> {
          boolean factor = Character.isDigit(word.charAt(0));
          boolean times = factor && i + 1 < words.size() && words.get(i + 1).equals("*");
          var number = factor ? new BigDecimal(word) : BigDecimal.ONE;
          i += times ? 2 : 0;
          var measure = factor && !times ? null : number(node, words.get(i));
          terms.add(new Term(sign.multiply(number), measure));
        }
      }
    }
    var first = terms.getFirst();
    return terms.size() == 1
            && first.measure() != null
            && first.factor().compareTo(BigDecimal.ONE) == 0
        ? first.measure()
        : new Combination(terms);
  }

  Quantity.Measure number(YamlNode node, String code) {
    var measure = measure(node, code, NUMBERS);
    return new Quantity.Measure(code, measure != null && measure.zeroWhenAbsent());
  }

  /** The measure of a code; faults the node where there is none of one of the types. */
  @Nullable Measure measure(YamlNode node, String code, Set<Measure.Type> types) {
    var measure = measures.find(code).orElse(null);
    if (measure == null) {
      node.fault("không có số đo: " + code, "unknown measure: " + code);
    } else if (!types.contains(measure.type())) {
      node.fault(
          "số đo " + code + " không đúng kiểu cho cách chấm này",
          "the measure " + code + " has not the type that this needs");
    }
    return measure;
  }
}
