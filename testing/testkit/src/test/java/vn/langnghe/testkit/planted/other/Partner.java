package vn.langnghe.testkit.planted.other;

import java.time.Instant;
import vn.langnghe.testkit.planted.maths.AnswerHelper;

/** Closes the circle. */
public final class Partner {
  private Partner() {}

  public static void touch() {}

  public static Instant later() {
    return AnswerHelper.now();
  }
}
