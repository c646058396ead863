package vn.langnghe.scoring.rebuild;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far a rebuild has come; written by its worker, read by requests. */
final class RebuildProgress {

  private final long begun = System.nanoTime();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong all = new AtomicLong();
  private volatile boolean stopped;

  void expect(long records) {
    all.addAndGet(records);
  }

  /** One more record is read; fails when the rebuild is to stop. */
  void advance() {
    if (stopped) {
      throw new IllegalStateException("the service ends before the rebuild");
    }
    read.incrementAndGet();
  }

  /** Ends the rebuild at the next record. */
  void stop() {
    stopped = true;
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
