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

/**
 * A thread that reads one topic as a member of the consumer group. A batch is handed over, and when
 * that returns it is acknowledged; whatever fails before comes again from the last acknowledged
 * record on.
 */
final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final String topic;
  private final Supplier<Consumer<String, byte[]>> broker;
  private final java.util.function.Consumer<ConsumerRecords<String, byte[]>> handler;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Consumer<String, byte[]> open;

  Lane(
      String name,
      String topic,
      Supplier<Consumer<String, byte[]>> broker,
      java.util.function.Consumer<ConsumerRecords<String, byte[]>> handler) {
    this.topic = topic;
    this.broker = broker;
    this.handler = handler;
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
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          handler.accept(records);
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

  private boolean running() {
    return stopping.getCount() > 0;
  }
}
