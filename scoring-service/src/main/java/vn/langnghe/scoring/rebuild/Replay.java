package vn.langnghe.scoring.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads stretches of topics again, apart from the consumer group that serves. */
@ApplicationScoped
public class Replay {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final Map<String, Object> broker;

  public Replay(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /** Records of each partition from one offset (or the first that is kept) to another. */
  record Stretch(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {}

  /** How many records the stretch has at most. */
  long size(Stretch stretch) {
    try (var consumer = consumer()) {
      return new Course(consumer, stretch).left();
    }
  }

  /** Hands over every record of the stretch, each partition in its order. */
  void read(Stretch stretch, Consumer<ConsumerRecord<String, byte[]>> handler) {
    try (var consumer = consumer()) {
      var course = new Course(consumer, stretch);
      long heard = System.nanoTime();
      while (course.left() > 0) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
          throw new IllegalStateException(course.left() + " records cannot be read again");
        }
        for (var one : records) {
          if (course.passes(one)) {
            handler.accept(one);
          }
        }
        course.advance();
      }
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

  /** Where each partition stands on its way. */
  private static final class Course {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Course(KafkaConsumer<String, byte[]> consumer, Stretch stretch) {
      this.consumer = consumer;
      var partitions = stretch.to().keySet();
      var first = consumer.beginningOffsets(partitions);
      var last = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      stretch
          .to()
          .forEach(
              (partition, to) -> {
                long begin =
                    Math.max(
                        first.getOrDefault(partition, 0L),
                        stretch.from().getOrDefault(partition, 0L));
                long end = Math.min(last.getOrDefault(partition, 0L), to);
                ends.put(partition, Math.max(begin, end));
                consumer.seek(partition, begin);
              });
      advance();
    }

    long left() {
      return ends.entrySet().stream()
          .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
          .sum();
    }

    boolean passes(ConsumerRecord<String, byte[]> one) {
      return one.offset() < ends.getOrDefault(new TopicPartition(one.topic(), one.partition()), 0L);
    }

    /** Partitions that are at their end rest. */
    void advance() {
      ends.forEach(
          (partition, end) -> {
            if (consumer.position(partition) >= end) {
              consumer.pause(Set.of(partition));
            }
          });
    }
  }
}
