package vn.langnghe.scoring.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** New members of the group that reads the topics of facts. */
@ApplicationScoped
public class FactConsumers {

  private final IntakeConfig config;
  private final Map<String, Object> broker;
  private final ReadingStart begin;

  public FactConsumers(
      IntakeConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      ReadingStart begin) {
    this.config = config;
    this.broker = broker;
    this.begin = begin;
  }

  /** A member that has no topic yet. */
  Consumer<String, byte[]> consumer() {
    begin.prepare();
    var settings = new HashMap<>(broker);
    settings.put("group.id", config.group());
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    settings.put("max.poll.records", Integer.toString(config.poll()));
    // Thirty batches a second are enough: each is a commit.
    settings.put("fetch.min.bytes", "32768");
    settings.put("fetch.max.wait.ms", "30");
    settings.put("session.timeout.ms", Long.toString(config.silence().toMillis()));
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  ReadingStart begin() {
    return begin;
  }
}
