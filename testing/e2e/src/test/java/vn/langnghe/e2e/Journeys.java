package vn.langnghe.e2e;

import org.junit.jupiter.api.Order;

/** The journeys share one world; what looks at everything that they left, or breaks it, is last. */
final class Journeys {
  static final int AFTER_ALL = Order.DEFAULT + 1;
  static final int LAST = AFTER_ALL + 1;

  private Journeys() {}
}
