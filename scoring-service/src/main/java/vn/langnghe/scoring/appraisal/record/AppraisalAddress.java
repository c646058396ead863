package vn.langnghe.scoring.appraisal.record;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.edge.Code;

/** One agency's record as an address names it. */
public record AppraisalAddress(
    @RestPath @Code(CodeKind.INDEX) String index,
    @RestPath @Size(max = 10) String period,
    @RestPath @Code(CodeKind.AGENCY) String agency) {

  /** Empty where the period is not a year. */
  public Optional<AppraisalKey> key() {
    return AppraisalPaths.year(period).map(year -> new AppraisalKey(index, year, agency));
  }
}
