package vn.langnghe.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Where reading begins: behind what the facts contain. The database is the truth, not the group's
 * position: where it was restored from a copy, or its facts are to be made anew, the topic is read
 * again from there, and what comes twice changes nothing.
 */
@ApplicationScoped
public class ReadingStart {

  /** Something that must be done before any fact is read. */
  public interface Preparation {

    /** Called before each joining; does its work once. */
    void run();
  }

  private final ConsumedOffsets consumed;
  private final Instance<Preparation> preparations;

  public ReadingStart(ConsumedOffsets consumed, Instance<Preparation> preparations) {
    this.consumed = consumed;
    this.preparations = preparations;
  }

  void prepare() {
    preparations.forEach(Preparation::run);
  }

  /** Sets a member's position in each partition that it is given. */
  ConsumerRebalanceListener of(Consumer<String, byte[]> consumer) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // What was read of them is committed: batches are stored between two polls.
      }

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        var contained = consumed.load();
        for (var partition : partitions) {
          consumer.seek(partition, contained.getOrDefault(partition, 0L));
        }
      }
    };
  }
}
