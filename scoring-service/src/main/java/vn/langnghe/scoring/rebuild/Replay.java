package vn.langnghe.scoring.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Event;
import vn.langnghe.event.Topic;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;

/** Reads ranges of topics again, apart from the consumer group that serves. */
@ApplicationScoped
public class Replay {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration MAX_SILENCE = Duration.ofSeconds(60);

  /** Takes the events in the order of their partitions. */
  @FunctionalInterface
  interface Receiver {
    void take(Topic topic, Event event);
  }

  private final Map<String, Object> broker;
  private final Codec codec;

  public Replay(@Identifier("default-kafka-broker") Map<String, Object> broker, Codec codec) {
    this.broker = broker;
    this.codec = codec;
  }

  /** How many records the range has at most. */
  long size(OffsetRange range) {
    try (var consumer = consumer()) {
      return new ReplayPosition(consumer, range).left();
    }
  }

  /** Hands over the event of every record that is in a topic now. */
  void readAll(Topic topic, Receiver receiver) {
    Map<TopicPartition, Long> ends;
    try (var consumer = consumer()) {
      var partitions =
          consumer.partitionsFor(topic.wireName()).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      ends = consumer.endOffsets(partitions);
    }
    read(new OffsetRange(Map.of(), ends), new RebuildProgress(), receiver);
  }

  /**
   * Hands over the event of every record of the range; what was parked when it came is left out.
   */
  void read(OffsetRange range, RebuildProgress progress, Receiver receiver) {
    try (var consumer = consumer()) {
      var position = new ReplayPosition(consumer, range);
      long heard = System.nanoTime();
      while (position.left() > 0) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > MAX_SILENCE.toNanos()) {
          throw new IllegalStateException(position.left() + " records cannot be read again");
        }
        for (var one : records) {
          if (position.isInRange(one)) {
            progress.advance();
            hand(one, receiver);
          }
        }
        position.pauseFinished();
      }
    }
  }

  private void hand(ConsumerRecord<String, byte[]> one, Receiver receiver) {
    var event = event(one);
    if (event != null) {
      receiver.take(Topic.of(one.topic()), event);
    }
  }

  /** Null for what was parked when it came. */
  private @Nullable Event event(ConsumerRecord<String, byte[]> one) {
    try {
      return codec.decode(one).event();
    } catch (PoisonEvent parkedBefore) {
      return null;
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    var config = new HashMap<>(broker);
    config.put("client.id", "scoring-rebuild");
    config.remove("group.id");
    config.put("enable.auto.commit", "false");
    config.put("auto.offset.reset", "none");
    config.put("max.poll.records", "5000");
    config.put("fetch.min.bytes", "262144");
    config.put("fetch.max.wait.ms", "50");
    config.put("max.partition.fetch.bytes", "4194304");
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
