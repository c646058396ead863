package vn.langnghe.scoring.rebuild;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of each partition.
 *
 * @param from first offset; where none is given, the first that is kept
 * @param to offset after the last
 */
record OffsetRange(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {

  /** Everything that is kept of the topics, up to these offsets. */
  static OffsetRange upTo(Map<TopicPartition, Long> to, Predicate<String> topic) {
    return new OffsetRange(
        Map.of(),
        to.entrySet().stream()
            .filter(entry -> topic.test(entry.getKey().topic()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
