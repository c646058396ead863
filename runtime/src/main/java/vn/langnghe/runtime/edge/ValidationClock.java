package vn.langnghe.runtime.edge;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** Validation goes by the clock that everything else goes by. */
@Singleton
public class ValidationClock implements ClockProvider {

  private final Clock clock;

  ValidationClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Clock getClock() {
    return clock;
  }
}
