package vn.langnghe.scoring.appraisal.record;

import java.util.Optional;
import vn.langnghe.event.Period;

/** What the addresses of this feature have in common. */
public final class AppraisalPaths {

  private AppraisalPaths() {}

  /** Only whole years are appraised. */
  public static Optional<Period> year(String text) {
    return Period.parse(text).filter(period -> period.length() == Period.Length.YEAR);
  }
}
