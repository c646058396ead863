package vn.langnghe.runtime.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * Counts who was not let in, by the code of the refusal: a burst of one kind is somebody who tries
 * doors, or a client whose secret has changed. The codes are those of our problems, so they are
 * few.
 */
@Singleton
class RefusedAccess {

  private static final int NOBODY_KNOWN = 401;
  private static final int NOT_ALLOWED = 403;

  private final MeterRegistry metrics;

  RefusedAccess(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void told(Problem problem) {
    if (problem.status() == NOBODY_KNOWN || problem.status() == NOT_ALLOWED) {
      metrics.counter("access_refused", "reason", problem.code()).increment();
    }
  }
}
