package vn.langnghe.index.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.index.maths.Quantity;
import vn.langnghe.index.maths.Quantity.Combination;
import vn.langnghe.index.maths.Quantity.Combination.Term;

/** Reads the numbers that rules are made of and checks that every measure in them exists. */
final class QuantityReader {

  private static final Set<Measure.Type> NUMBERS = Set.of(Measure.Type.COUNT, Measure.Type.AMOUNT);

  private final YamlFile file;
  private final Measures measures;
  private final Faults faults;

  QuantityReader(YamlFile file, Measures measures, Faults faults) {
    this.file = file;
    this.measures = measures;
    this.faults = faults;
  }

  Quantity read(String pointer, JsonNode node) {
    if (node.isTextual()) {
      return sum(pointer, node.asText());
    }
    var largest =
        node.get("largest").valueStream().map(code -> number(pointer, code.asText())).toList();
    var otherwise = node.has("otherwise") ? number(pointer, node.get("otherwise").asText()) : null;
    return new Quantity.Largest(largest, otherwise);
  }

  /** {@code a.b + 2 * c.d - 5}; the schema saw to the form, words stand apart. */
  Quantity sum(String pointer, String text) {
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
          var measure = factor && !times ? null : number(pointer, words.get(i));
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

  Quantity.Measure number(String pointer, String code) {
    var measure = measure(pointer, code, NUMBERS);
    return new Quantity.Measure(code, measure != null && measure.zeroWhenAbsent());
  }

  /** Null, with a fault, where there is no such measure of one of the types. */
  @Nullable Measure measure(String pointer, String code, Set<Measure.Type> types) {
    var measure = measures.find(code).orElse(null);
    if (measure == null) {
      faults.add(file, pointer, "không có số đo: " + code, "unknown measure: " + code);
    } else if (!types.contains(measure.type())) {
      faults.add(
          file,
          pointer,
          "số đo " + code + " không đúng kiểu cho cách chấm này",
          "the measure " + code + " has not the type that this needs");
    }
    return measure;
  }
}
