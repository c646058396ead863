package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
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

  /**
   * Where records come from.
   *
   * @param topic name of the topic
   * @param consumers makes a new member of the group
   * @param begin sets a member to where reading begins
   * @param metrics where a member's lag is told
   */
  record Source(
      String topic,
      Supplier<Consumer<String, byte[]>> consumers,
      Function<Consumer<String, byte[]>, ConsumerRebalanceListener> begin,
      MeterRegistry metrics) {

    private Member join() {
      var consumer = consumers.get();
      consumer.subscribe(List.of(topic), begin.apply(consumer));
      var lag = new KafkaClientMetrics(consumer);
      lag.bindTo(metrics);
      return new Member(consumer, lag);
    }
  }

  private record Member(Consumer<String, byte[]> consumer, KafkaClientMetrics lag) {

    void leave() {
      lag.close();
      consumer.close();
    }
  }

  private final Source source;
  private final Supplier<Batch<?>> batches;
  private final int fullBatch;
  private final Worker worker;
  private volatile @Nullable Member member;

  TopicReader(
      String name, Source source, Supplier<Batch<?>> batches, int fullBatch, Workers workers) {
    this.source = source;
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
      joined = source.join();
      member = joined;
    }
    return joined.consumer();
  }

  private void leave() {
    var left = member;
    member = null;
    if (left != null) {
      left.leave();
    }
  }

  private void wakeup() {
    var joined = member;
    if (joined != null) {
      joined.consumer().wakeup();
    }
  }
}
