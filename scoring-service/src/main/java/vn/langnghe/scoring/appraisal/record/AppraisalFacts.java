package vn.langnghe.scoring.appraisal.record;

import java.time.Instant;
import java.util.Map;
import vn.langnghe.index.maths.Judged;
import vn.langnghe.index.maths.Value;

/**
 * What a record gives to the evaluation.
 *
 * @param index index code
 * @param claims by criterion
 * @param filed the day on which the record was handed in, or that it never was
 * @param asOf newest change of it
 */
public record AppraisalFacts(String index, Map<String, Judged> claims, Value filed, Instant asOf) {

  public AppraisalFacts {
    claims = Map.copyOf(claims);
  }

  public Judged judged(String criterion) {
    return claims.getOrDefault(criterion, Judged.NOBODY);
  }
}
