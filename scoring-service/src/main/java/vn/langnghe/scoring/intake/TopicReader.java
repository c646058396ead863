package vn.langnghe.scoring.intake;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;
import vn.langnghe.scoring.intake.RecordIntake.Batch;

/**
 * Reads one topic as a member of the consumer group. Whatever has arrived is one batch; when it is
 * stored it is acknowledged. What fails before comes again from the last acknowledged record on.
 */
final class TopicReader {

  private static final Duration POLL = Duration.ofSeconds(1);

  private final String topic;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Supplier<Batch<?>> batches;
  private final int fullBatch;
  private final Worker worker;
  private volatile @Nullable Consumer<String, byte[]> member;

  TopicReader(
      String name,
      String topic,
      Supplier<Consumer<String, byte[]>> consumers,
      Supplier<Batch<?>> batches,
      int fullBatch,
      Workers workers) {
    this.topic = topic;
    this.consumers = consumers;
    this.batches = batches;
    this.fullBatch = fullBatch;
    this.worker =
        workers.worker(name, this::read).interruptedBy(this::wakeup).endingWith(this::leave);
  }

  void start() {
    worker.start();
  }

  private Rest read() {
    try {
      var consumer = join();
      var batch = collect(consumer);
      if (batch.size() > 0) {
        batch.store();
        consumer.commitAsync();
      }
    } catch (WakeupException stop) {
      leave();
    } catch (RuntimeException failure) {
      leave();
      throw failure;
    }
    return Rest.NONE;
  }

  /** Waits for the first records; takes with them what has come already, but waits for no more. */
  private Batch<?> collect(Consumer<String, byte[]> consumer) {
    var batch = batches.get();
    var records = consumer.poll(POLL);
    while (!records.isEmpty()) {
      batch.add(records);
      records = batch.size() < fullBatch ? consumer.poll(Duration.ZERO) : ConsumerRecords.empty();
    }
    return batch;
  }

  private Consumer<String, byte[]> join() {
    var joined = member;
    if (joined == null) {
      joined = consumers.get();
      joined.subscribe(List.of(topic));
      member = joined;
    }
    return joined;
  }

  private void leave() {
    var left = member;
    member = null;
    if (left != null) {
      left.close();
    }
  }

  private void wakeup() {
    var joined = member;
    if (joined != null) {
      joined.wakeup();
    }
  }
}
