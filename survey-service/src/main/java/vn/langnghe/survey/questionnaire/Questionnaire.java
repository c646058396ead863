package vn.langnghe.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Text;

/**
 * One version of a questionnaire. The order of its items gives each stored answer its meaning, so a
 * published questionnaire never changes: a new wording or order is a new code.
 */
public final class Questionnaire {

  /**
   * @param score 1..5
   */
  public record Grade(int score, Text label) {}

  /**
   * @param part code of the part that holds this factor, null for a part itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Factor(String code, @Nullable String part, Text name) {}

  public record Item(String code, String factor, Text text) {}

  public record StratumValue(String code, Text name) {}

  public record Stratum(String code, Text name, List<StratumValue> values) {}

  /** Everything a questionnaire file says. */
  public record Content(
      String code,
      Text name,
      Text note,
      List<Grade> scale,
      Text noExperience,
      List<Factor> factors,
      List<Item> items,
      List<Stratum> strata) {

    public Content {
      scale = List.copyOf(scale);
      factors = List.copyOf(factors);
      items = List.copyOf(items);
      strata = List.copyOf(strata);
    }
  }

  private final Content content;
  private final Map<String, Integer> positions;
  private final Map<String, Set<String>> strata;

  public Questionnaire(Content content) {
    this.content = content;
    var byCode = HashMap.<String, Integer>newHashMap(content.items().size());
    for (Item item : content.items()) {
      byCode.put(item.code(), byCode.size());
    }
    this.positions = Map.copyOf(byCode);
    this.strata =
        content.strata().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Stratum::code,
                    stratum ->
                        stratum.values().stream()
                            .map(StratumValue::code)
                            .collect(Collectors.toUnmodifiableSet())));
  }

  public Content content() {
    return content;
  }

  public String code() {
    return content.code();
  }

  public int size() {
    return content.items().size();
  }

  /** Position of an item, 0 for the first; empty when this questionnaire does not ask it. */
  public OptionalInt position(String item) {
    Integer position = positions.get(item);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  public boolean asksStratum(String stratum) {
    return strata.containsKey(stratum);
  }

  public boolean allows(String stratum, String value) {
    return strata.getOrDefault(stratum, Set.of()).contains(value);
  }
}
