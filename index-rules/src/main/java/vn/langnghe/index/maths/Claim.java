package vn.langnghe.index.maths;

import java.math.BigDecimal;
import java.util.Map;

/** What a person says of a criterion. */
public sealed interface Claim {

  /** So many points, given outright. */
  record Points(BigDecimal points) implements Claim {}

  /**
   * Facts, from which the criterion's own rule makes the points.
   *
   * @param values by code of measure; they go before what is known automatically
   */
  record Inputs(Map<String, Value> values) implements Claim {

    public Inputs {
      values = Map.copyOf(values);
    }
  }

  /** The criterion does not concern the agency: its maximum leaves the denominator. */
  record NotApplicable() implements Claim {}
}
