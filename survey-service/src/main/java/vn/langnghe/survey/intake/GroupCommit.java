package vn.langnghe.survey.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets many callers share one commit. What callers offer waits in a bounded queue; a writer takes
 * all that waits (up to a limit) and hands it to a {@link Store}, which writes it in one
 * transaction. While that transaction is being made durable the next group gathers by itself, so
 * there is no waiting time to tune: alone, a caller pays one commit; in a crowd, a share of one.
 *
 * <p>A group that fails is written again item by item, so that one bad item cannot fail its
 * neighbours; only when the store is {@linkplain StorageUnavailable away} do all fail at once.
 *
 * @param <T> what is stored
 * @param <R> what the caller gets
 */
final class GroupCommit<T, R> {

  /** Writes a group in one transaction; a returned list means "durable". */
  interface Store<T, R> {
    /** One result for each item, in the same order; an exception means that nothing was stored. */
    List<R> write(List<T> group);
  }

  private record Waiting<T, R>(T item, CompletableFuture<R> result) {}

  private static final long LOOK_MILLIS = 100;

  private final Store<T, R> store;
  private final BlockingQueue<Waiting<T, R>> queue;
  private final int largestGroup;
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean stopped;

  GroupCommit(Store<T, R> store, int capacity, int largestGroup, int writerCount) {
    this.store = store;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.largestGroup = largestGroup;
    for (int i = 1; i <= writerCount; i++) {
      writers.add(Thread.ofPlatform().name("group-commit-" + i).unstarted(this::run));
    }
  }

  void start() {
    writers.forEach(Thread::start);
  }

  /**
   * Queues an item; empty when the queue is full or closed, in which case nothing was stored.
   *
   * <p>The result completes after the commit, or exceptionally when the item was not stored.
   */
  Optional<CompletableFuture<R>> offer(T item) {
    var waiting = new Waiting<>(item, new CompletableFuture<R>());
    return !stopped && queue.offer(waiting) ? Optional.of(waiting.result()) : Optional.empty();
  }

  int waiting() {
    return queue.size();
  }

  /** Takes nothing more, writes what waits, and returns when the last result is out. */
  void stop() throws InterruptedException {
    stopped = true;
    for (var writer : writers) {
      writer.join();
    }
    // An offer that raced with closing: it was never acknowledged, so it may be refused.
    for (var late = queue.poll(); late != null; late = queue.poll()) {
      late.result().completeExceptionally(new StorageUnavailable("closing", null));
    }
  }

  private void run() {
    var group = new ArrayList<Waiting<T, R>>(largestGroup);
    while (!stopped || !queue.isEmpty()) {
      var first = next();
      if (first != null) {
        group.add(first);
        queue.drainTo(group, largestGroup - 1);
        write(group);
        group.clear();
      }
    }
  }

  private @Nullable Waiting<T, R> next() {
    try {
      return queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody interrupts a writer; if somebody does, it stops at the next look.
      stopped = true;
      return null;
    }
  }

  private void write(List<Waiting<T, R>> group) {
    List<R> results;
    try {
      results = store.write(group.stream().map(Waiting::item).toList());
    } catch (RuntimeException e) {
      failed(group, e);
      return;
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).result().complete(results.get(i));
    }
  }

  private void failed(List<Waiting<T, R>> group, RuntimeException why) {
    if (group.size() == 1 || why instanceof StorageUnavailable) {
      group.forEach(waiting -> waiting.result().completeExceptionally(why));
    } else {
      group.forEach(waiting -> write(List.of(waiting)));
    }
  }
}
