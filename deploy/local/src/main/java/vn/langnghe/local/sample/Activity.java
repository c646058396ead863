package vn.langnghe.local.sample;

import java.io.IOException;
import java.time.Duration;

/** Something that goes on in the simulated province, one step after another. */
interface Activity {
  /**
   * Does the next thing. After a failure the same step is tried again.
   *
   * @return how long to wait before the step after
   */
  Duration step() throws IOException, InterruptedException;
}
