package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.runtime.sql.Database;

/**
 * How far the topics are contained in the facts. Moved first in every transaction of intake, so
 * that whoever locks the table knows that no such transaction is under way.
 */
@ApplicationScoped
public class ConsumedOffsets {

  private final Database database;

  public ConsumedOffsets(Database database) {
    this.database = database;
  }

  /** Never moves back: a batch that comes again is contained already. */
  void advance(Map<TopicPartition, Long> next) {
    if (next.isEmpty()) {
      return;
    }
    var sorted = new TreeMap<String, Map.Entry<TopicPartition, Long>>();
    next.entrySet().forEach(entry -> sorted.put(entry.getKey().toString(), entry));
    var entries = sorted.values();
    database.update(
        """
        insert into consumed as c (topic, partition, next_offset)
        select * from unnest(?::text[], ?::text[]::int[], ?::text[]::bigint[])
        on conflict (topic, partition) do update set
          next_offset = greatest(c.next_offset, excluded.next_offset)
        """,
        entries.stream().map(entry -> entry.getKey().topic()).toArray(String[]::new),
        entries.stream()
            .map(entry -> Integer.toString(entry.getKey().partition()))
            .toArray(String[]::new),
        entries.stream().map(entry -> entry.getValue().toString()).toArray(String[]::new));
  }

  /** The first offset of each partition that the facts do not contain. */
  public Map<TopicPartition, Long> load() {
    var offsets = new HashMap<TopicPartition, Long>();
    database.each(
        "select topic, partition, next_offset from consumed",
        row ->
            offsets.put(
                new TopicPartition(row.text("topic"), row.integer("partition")),
                row.count("next_offset")));
    return offsets;
  }

  /** Waits for the transactions of intake that are under way and holds back all others. */
  public void holdBack() {
    database.update("lock table consumed in share row exclusive mode");
  }

  static Map<TopicPartition, Long> next(ConsumerRecords<String, byte[]> records) {
    return records.partitions().stream()
        .collect(
            Collectors.toMap(
                partition -> partition, partition -> last(records, partition).offset() + 1));
  }

  private static ConsumerRecord<String, byte[]> last(
      ConsumerRecords<String, byte[]> records, TopicPartition partition) {
    return records.records(partition).getLast();
  }
}
