package vn.langnghe.scoring.rebuild;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far a rebuild has come; written by its thread, read by whoever asks. */
final class Course {

  private final long begun = System.nanoTime();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong all = new AtomicLong();

  void expect(long records) {
    all.addAndGet(records);
  }

  void read(long records) {
    read.addAndGet(records);
  }

  long read() {
    return read.get();
  }

  long all() {
    return all.get();
  }

  /** At the pace so far; zero before anything is known. */
  Duration left() {
    long done = read.get();
    long rest = Math.max(0, all.get() - done);
    long took = System.nanoTime() - begun;
    return done == 0 ? Duration.ZERO : Duration.ofNanos((long) ((double) took / done * rest));
  }
}
