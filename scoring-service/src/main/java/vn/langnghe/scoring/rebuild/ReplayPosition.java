package vn.langnghe.scoring.rebuild;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Where a consumer stands in each partition of the range that it reads. */
final class ReplayPosition {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  /** Sets the consumer to the begin of the range. */
  ReplayPosition(KafkaConsumer<String, byte[]> consumer, OffsetRange range) {
    this.consumer = consumer;
    var partitions = range.to().keySet();
    var first = consumer.beginningOffsets(partitions);
    var last = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    range
        .to()
        .forEach(
            (partition, to) -> {
              long begin =
                  Math.max(
                      first.getOrDefault(partition, 0L), range.from().getOrDefault(partition, 0L));
              long end = Math.min(last.getOrDefault(partition, 0L), to);
              ends.put(partition, Math.max(begin, end));
              consumer.seek(partition, begin);
            });
    pauseFinished();
  }

  long left() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  boolean isInRange(ConsumerRecord<String, byte[]> one) {
    return one.offset() < ends.getOrDefault(new TopicPartition(one.topic(), one.partition()), 0L);
  }

  /** Partitions that are at their end rest. */
  void pauseFinished() {
    ends.forEach(
        (partition, end) -> {
          if (consumer.position(partition) >= end) {
            consumer.pause(Set.of(partition));
          }
        });
  }
}
