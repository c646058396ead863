package vn.langnghe.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.event.InputName.Measured;
import vn.langnghe.event.Inputs.Adjustment;
import vn.langnghe.event.Inputs.Answers;

class InputsTest {

  @Test
  void everyNameOfOursIsReadIntoItsPlaceAndWrittenUnderItAgain() {
    var travelling = new LinkedHashMap<String, BigDecimal>();
    travelling.put("x.done", number("90"));
    travelling.put("766", number("81.20"));
    for (int level = 1; level <= 5; level++) {
      travelling.put("" + level, BigDecimal.valueOf(level));
    }
    travelling.put("none", number("7"));
    travelling.put("valid", number("15"));
    travelling.put("TOP2", number("60.00"));
    travelling.put("MEAN5", number("73.33"));
    travelling.put("MEAN_0_100", number("66.67"));
    travelling.put("share", number("86.24"));
    travelling.put("days", number("-3"));
    travelling.put("applicable", number("84"));
    travelling.put("refused", BigDecimal.ONE);
    travelling.put("sum", number("68.32"));

    var inputs = Inputs.byName(travelling);

    assertThat(inputs)
        .isEqualTo(
            new Inputs(
                Map.of("x.done", number("90"), "766", number("81.20")),
                new Answers(
                    LevelCounts.of(7, 1, 2, 3, 4, 5),
                    number("15"),
                    Map.of(
                        Formula.TOP2,
                        number("60.00"),
                        Formula.MEAN5,
                        number("73.33"),
                        Formula.MEAN_0_100,
                        number("66.67"))),
                number("86.24"),
                number("-3"),
                new Adjustment(number("68.32"), number("84"), true)));
    assertThat(new ArrayList<>(inputs.byName().entrySet()))
        .isEqualTo(new ArrayList<>(travelling.entrySet()));
    assertThat(travelling.keySet().stream().filter(name -> InputName.find(name).isPresent()))
        .hasSize(InputName.values().length);
  }

  @Test
  void aLeafInPointsTellsOnlyHowManyAnswersCount() {
    var inputs = Inputs.byName(Map.of("valid", number("12")));

    assertThat(inputs.answers()).isEqualTo(new Answers(null, number("12"), Map.of()));
    assertThat(inputs.byName()).containsExactly(Map.entry("valid", number("12")));
  }

  @Test
  void namesOfTheRubricStayInTheOrderOfTheRule() {
    var travelling = new LinkedHashMap<String, BigDecimal>();
    List.of("z.last", "a.first", "m=choice").forEach(code -> travelling.put(code, BigDecimal.ONE));

    assertThat(Inputs.byName(travelling).byName().keySet())
        .containsExactly("z.last", "a.first", "m=choice");
  }

  @Test
  void aCountOfAnswersIsAWholeNumber() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Inputs.byName(Map.of("valid", number("2"), "4", number("1.5"))));
  }

  @Test
  void eachNameSaysWhatItIsMeasuredIn() {
    assertThat(InputName.find("share").map(InputName::measured)).contains(Measured.PERCENT);
    assertThat(InputName.find("valid").map(InputName::measured)).contains(Measured.ANSWERS);
    assertThat(InputName.find("sum").map(InputName::measured)).contains(Measured.POINTS);
    assertThat(InputName.find("pakn.on-time")).isEmpty();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
