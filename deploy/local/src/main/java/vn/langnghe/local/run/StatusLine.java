package vn.langnghe.local.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.local.Topics;

/** The few numbers of the status line, asked from the broker. */
final class StatusLine implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 5;

  private final Admin admin;
  private final List<TopicPartition> partitions;

  StatusLine(Map<String, Object> login) {
    var settings = new HashMap<>(login);
    settings.put("request.timeout.ms", 5_000);
    admin = Admin.create(settings);
    partitions =
        Topics.fromProject().all().stream()
            .flatMap(
                topic ->
                    IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
            .toList();
  }

  /** One line, or why there is none just now. */
  String text() throws InterruptedException {
    try {
      var ends = ends();
      return "phiếu/answers %d · phản ánh/case events %d · chỉ số/scores %d · trễ/lag %d · thư chết/dead letters %d"
          .formatted(
              written(ends, "survey-responses"),
              written(ends, "feedback-cases"),
              written(ends, "index-scores"),
              lag(ends),
              ends.entrySet().stream()
                  .filter(end -> end.getKey().topic().endsWith(".dlq"))
                  .mapToLong(Map.Entry::getValue)
                  .sum());
    } catch (ExecutionException | TimeoutException e) {
      return "Kafka không trả lời / Kafka does not answer";
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private Map<TopicPartition, Long> ends()
      throws ExecutionException, InterruptedException, TimeoutException {
    var question =
        partitions.stream()
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    var answer = admin.listOffsets(question).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    Map<TopicPartition, Long> ends = new HashMap<>();
    answer.forEach((partition, info) -> ends.put(partition, info.offset()));
    return ends;
  }

  private static long written(Map<TopicPartition, Long> ends, String topic) {
    return ends.entrySet().stream()
        .filter(end -> end.getKey().topic().equals(topic))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long lag(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException, TimeoutException {
    var groups =
        admin.listGroups().all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).stream()
            .map(GroupListing::groupId)
            .collect(
                Collectors.toMap(
                    group -> group,
                    group -> new ListConsumerGroupOffsetsSpec(),
                    (one, two) -> one));
    if (groups.isEmpty()) {
      return 0;
    }
    var committed =
        admin.listConsumerGroupOffsets(groups).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    long lag = 0;
    for (var group : committed.values()) {
      for (var place : group.entrySet()) {
        var end = ends.get(place.getKey());
        if (end != null && place.getValue() != null) {
          lag += Math.max(0, end - place.getValue().offset());
        }
      }
    }
    return lag;
  }
}
