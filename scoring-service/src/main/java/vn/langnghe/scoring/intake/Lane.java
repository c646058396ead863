package vn.langnghe.scoring.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.scoring.intake.RecordIntake.Batch;

/**
 * A thread that reads one topic as a member of the consumer group. Whatever has arrived is one
 * batch; when it is stored it is acknowledged. What fails before comes again from the last
 * acknowledged record on.
 */
final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final String topic;
  private final Supplier<Consumer<String, byte[]>> broker;
  private final Supplier<Batch<?>> batches;
  private final int enough;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Consumer<String, byte[]> open;

  Lane(
      String name,
      String topic,
      Supplier<Consumer<String, byte[]>> broker,
      Supplier<Batch<?>> batches,
      int enough) {
    this.topic = topic;
    this.broker = broker;
    this.batches = batches;
    this.enough = enough;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Asks it to end after the batch in hand. */
  void stop() {
    stopping.countDown();
    var consumer = open;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** Whether it ended within the time. */
  boolean ended(Duration longest) throws InterruptedException {
    return thread.getState() == Thread.State.NEW || thread.join(longest);
  }

  private void run() {
    try {
      while (running()) {
        member();
      }
    } catch (InterruptedException interrupted) {
      LOG.debug("a lane was interrupted");
    }
  }

  /** One membership, until it is told to stop or something breaks. */
  private void member() throws InterruptedException {
    try (var consumer = broker.get()) {
      open = consumer;
      consumer.subscribe(List.of(topic));
      while (running()) {
        var batch = collect(consumer);
        if (batch.size() > 0) {
          batch.store();
          consumer.commitAsync();
        }
      }
    } catch (WakeupException stop) {
      LOG.debug("a lane was asked to stop");
    } catch (RuntimeException failure) {
      if (running()) {
        LOG.errorf(failure, "Reading %s failed; joins again", topic);
        stopping.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } finally {
      open = null;
    }
  }

  /** Waits for the first records; takes with them what has come already, but waits for no more. */
  private Batch<?> collect(Consumer<String, byte[]> consumer) {
    var batch = batches.get();
    var records = consumer.poll(POLL);
    while (!records.isEmpty()) {
      batch.add(records);
      records = batch.size() < enough ? consumer.poll(Duration.ZERO) : ConsumerRecords.empty();
    }
    return batch;
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }
}
