package vn.langnghe.scoring.whatif;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexScored;

/** What became of a rubric that was tried. */
sealed interface RubricWhatIfResult {

  /**
   * @param trials one for each agency, in order of code
   */
  record Evaluated(List<Trial> trials) implements RubricWhatIfResult {}

  /**
   * @param agency code of an agency that is not in the tree of the period
   */
  record UnknownAgency(String agency) implements RubricWhatIfResult {}

  /**
   * @param limit most agencies of one run
   * @param asked how many were asked for
   */
  record TooManyAgencies(int limit, int asked) implements RubricWhatIfResult {}

  /**
   * @param limit longest time of one run
   */
  record TooLong(Duration limit) implements RubricWhatIfResult {}

  /**
   * What one agency would get.
   *
   * @param agency agency code
   * @param value the value by the draft, null where there is nothing to judge
   * @param grade its class, null where the draft has none
   * @param score the tree by the draft
   * @param liveMethod rubric and version in force, null where none judges the agency
   * @param liveValue the value by that one over the same facts
   * @param difference value less live value, null where one of them is missing
   */
  record Trial(
      String agency,
      @Nullable BigDecimal value,
      @Nullable String grade,
      IndexScored.Score score,
      @Nullable String liveMethod,
      @Nullable BigDecimal liveValue,
      @Nullable BigDecimal difference) {}
}
