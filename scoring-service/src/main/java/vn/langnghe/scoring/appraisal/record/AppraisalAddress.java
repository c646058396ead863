package vn.langnghe.scoring.appraisal.record;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** One agency's record as an address names it. */
public record AppraisalAddress(
    @RestPath @Pattern(regexp = AppraisalPaths.CODE) String index,
    @RestPath String period,
    @RestPath @Pattern(regexp = AppraisalPaths.CODE) String agency) {

  /** Empty where the period is not a year. */
  public Optional<AppraisalKey> key() {
    return AppraisalPaths.year(period).map(year -> new AppraisalKey(index, year, agency));
  }
}
