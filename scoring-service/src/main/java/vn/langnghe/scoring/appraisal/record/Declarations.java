package vn.langnghe.scoring.appraisal.record;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.langnghe.index.maths.Claim;
import vn.langnghe.index.maths.Value;

/**
 * What one side declares of an agency in a year, measure by measure. A value that is declared for
 * one criterion is known for all criteria of the same side that are claimed by values; where two
 * differ, a criterion's own goes first, then that of the criterion whose code comes last.
 */
final class Declarations {

  private Declarations() {}

  /** The claims by criterion, each with everything that its side declared. */
  static Map<String, Claim> joined(Map<String, ClaimBody> side) {
    SortedMap<String, Claim> claims = new TreeMap<>();
    // Only checked claims are stored.
    side.forEach((criterion, body) -> claims.put(criterion, body.claim().orElseThrow()));
    var declared = new HashMap<String, Value>();
    for (var claim : claims.values()) {
      if (claim instanceof Claim.Inputs(var values)) {
        declared.putAll(values);
      }
    }
    claims.replaceAll((criterion, claim) -> with(declared, claim));
    return claims;
  }

  private static Claim with(Map<String, Value> declared, Claim claim) {
    return switch (claim) {
      case Claim.Inputs(var own) -> {
        var all = new HashMap<>(declared);
        all.putAll(own);
        yield new Claim.Inputs(all);
      }
      case Claim.Points points -> points;
      case Claim.NotApplicable none -> none;
    };
  }
}
