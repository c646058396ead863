package vn.langnghe.runtime.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka producers that acknowledge only what every in-sync replica holds. */
@ApplicationScoped
public class Producers {

  /**
   * Above this a broker with default settings refuses a record; refuse it at the source instead.
   */
  public static final int MAX_PAYLOAD_BYTES = 1_000_000;

  private final Map<String, Object> broker;

  public Producers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /** A new producer; the caller closes it. */
  public Producer<String, byte[]> open(String name) {
    var config = new HashMap<>(broker);
    config.put("client.id", name);
    config.put("acks", "all");
    config.put("enable.idempotence", "true");
    config.put("compression.type", "lz4");
    config.put("linger.ms", "5");
    config.put("batch.size", "131072");
    // Waiting longer than this holds a database transaction open for nothing: better try again.
    config.put("max.block.ms", "5000");
    config.put("request.timeout.ms", "5000");
    config.put("delivery.timeout.ms", "10000");
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }
}
