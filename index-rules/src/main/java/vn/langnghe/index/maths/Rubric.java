package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Estimator;
import vn.langnghe.event.Formula;
import vn.langnghe.event.Unit;

/**
 * How an index is computed, as data.
 *
 * @param index for example {@code 766}
 * @param version version of the rubric, for example {@code 2022.1}
 * @param unit what the value is expressed in
 * @param levels levels of agencies that it judges, for example {@code department}
 * @param validFrom first day
 * @param validTo last day, null while it lasts
 * @param maximum highest value
 * @param rounding how points and percents are rounded
 * @param survey the answers that feed it, null where none do
 * @param root the tree of criteria
 * @param total how the points of the tree become the value
 */
public record Rubric(
    String index,
    String version,
    Unit unit,
    Set<String> levels,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    BigDecimal maximum,
    Rounding rounding,
    @Nullable Survey survey,
    Criterion root,
    Total total) {

  /**
   * Which answers feed the index and how they become one figure.
   *
   * @param questionnaire code of the questionnaire
   * @param estimator what the answers stand for
   * @param formula the formula of the value
   * @param shown every formula shown among the inputs, the main one included
   */
  public record Survey(
      String questionnaire, Estimator estimator, Formula formula, List<Formula> shown) {

    public Survey {
      shown = List.copyOf(shown);
    }
  }

  /**
   * How the points of the tree become the value. It is never below zero nor above the maximum.
   *
   * @param stretched whether the points of what concerns an agency are stretched to the full
   *     maximum: 68.32 of 84 applicable points become 81.33 of 100
   * @param grades from the highest down; empty where values are not graded
   */
  public record Total(boolean stretched, List<Grade> grades) {

    /** The sum, and no grades. */
    public static final Total SUM = new Total(false, List.of());

    public Total {
      grades = List.copyOf(grades);
    }
  }

  /**
   * A class of values.
   *
   * @param code for example {@code A}
   * @param from lowest value in it
   */
  public record Grade(String code, BigDecimal from) {}

  public Rubric {
    levels = Set.copyOf(levels);
  }

  /** A rubric whose value is the sum. */
  public Rubric(
      String index,
      String version,
      Unit unit,
      Set<String> levels,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      BigDecimal maximum,
      Rounding rounding,
      @Nullable Survey survey,
      Criterion root) {
    this(
        index, version, unit, levels, validFrom, validTo, maximum, rounding, survey, root,
        Total.SUM);
  }

  /** The grade of a value; null where there is no value or no grade reaches down to it. */
  public @Nullable Grade grade(@Nullable BigDecimal value) {
    for (var grade : total.grades()) {
      if (value != null && value.compareTo(grade.from()) >= 0) {
        return grade;
      }
    }
    return null;
  }

  /** Names the rubric and its version, for example {@code 766/2022.1}. */
  public String method() {
    return index + '/' + version;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
