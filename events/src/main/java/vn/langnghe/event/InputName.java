package vn.langnghe.event;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a score that have a meaning of their own, by the names under which they travel.
 * Every other name is a code that the rubric gave: a measure, another index, a choice.
 */
public enum InputName {
  LEVEL_1("1", Measured.ANSWERS),
  LEVEL_2("2", Measured.ANSWERS),
  LEVEL_3("3", Measured.ANSWERS),
  LEVEL_4("4", Measured.ANSWERS),
  LEVEL_5("5", Measured.ANSWERS),
  /** "No experience": such answers do not count. */
  NO_EXPERIENCE("none", Measured.ANSWERS),
  /** Answers that count. */
  VALID("valid", Measured.ANSWERS),
  TOP2(Formula.TOP2.name(), Measured.PERCENT),
  MEAN5(Formula.MEAN5.name(), Measured.PERCENT),
  MEAN_0_100(Formula.MEAN_0_100.name(), Measured.PERCENT),
  SHARE("share", Measured.PERCENT),
  DAYS("days", Measured.DAYS),
  APPLICABLE("applicable", Measured.POINTS),
  /** 1 where the file was not taken; absent elsewhere. */
  REFUSED("refused", Measured.YES),
  SUM("sum", Measured.POINTS);

  /** What an input is measured in. */
  public enum Measured {
    ANSWERS,
    PERCENT,
    DAYS,
    POINTS,
    /** 1 for yes. */
    YES
  }

  private final String text;
  private final Measured measured;

  InputName(String text, Measured measured) {
    this.text = text;
    this.measured = measured;
  }

  /** The name that an input travels under; empty for one that the rubric gave. */
  public static Optional<InputName> find(String text) {
    return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
  }

  public String text() {
    return text;
  }

  public Measured measured() {
    return measured;
  }

  private static String level(int level) {
    return level == 0 ? NO_EXPERIENCE.text : Integer.toString(level);
  }

  static void write(Inputs.Answers answers, Map<String, BigDecimal> to) {
    var levels = answers.levels();
    if (levels != null) {
      for (int level = 1; level < LevelCounts.CELLS; level++) {
        to.put(level(level), BigDecimal.valueOf(levels.level(level)));
      }
      to.put(NO_EXPERIENCE.text, BigDecimal.valueOf(levels.none()));
    }
    to.put(VALID.text, answers.valid());
    answers.shares().forEach((formula, percent) -> to.put(formula.name(), percent));
  }

  /** Takes away what tells of answers; null, and nothing is taken, where nobody was asked. */
  static Inputs.@Nullable Answers takeAnswers(Map<String, BigDecimal> from) {
    var valid = from.remove(VALID.text);
    if (valid == null) {
      return null;
    }
    var counts = new long[LevelCounts.CELLS];
    boolean told = false;
    for (int level = 0; level < LevelCounts.CELLS; level++) {
      var count = from.remove(level(level));
      if (count != null) {
        counts[level] = count.longValueExact();
        told = true;
      }
    }
    var shares = new LinkedHashMap<Formula, BigDecimal>();
    for (var name : from.keySet().toArray(String[]::new)) {
      for (var formula : Formula.values()) {
        if (formula.name().equals(name)) {
          shares.put(formula, from.remove(name));
        }
      }
    }
    return new Inputs.Answers(told ? LevelCounts.at(counts, 0) : null, valid, shares);
  }
}
