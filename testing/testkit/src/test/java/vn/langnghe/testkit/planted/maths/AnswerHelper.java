package vn.langnghe.testkit.planted.maths;

import java.time.Instant;
import vn.langnghe.testkit.planted.other.Partner;

/** Breaks the rules on naming, time, purity and cycles. */
public final class AnswerHelper {
  private AnswerHelper() {}

  public static Instant now() {
    Partner.touch();
    return Instant.now();
  }
}
