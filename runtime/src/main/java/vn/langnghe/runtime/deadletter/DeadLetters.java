package vn.langnghe.runtime.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.outbox.Producers;

/** Parks records that nobody can read, with the reason, on the dead-letter topic of their topic. */
@ApplicationScoped
public class DeadLetters {

  public static final String REASON = "dead-letter-reason";
  public static final String DETAIL = "dead-letter-detail";
  public static final String TOPIC = "dead-letter-topic";
  public static final String PARTITION = "dead-letter-partition";
  public static final String OFFSET = "dead-letter-offset";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Producers producers;
  private final MeterRegistry metrics;
  private @Nullable Producer<String, byte[]> producer;

  public DeadLetters(Producers producers, MeterRegistry metrics) {
    this.producers = producers;
    this.metrics = metrics;
  }

  /** Returns when the dead-letter topic holds the record; throws when it could not be parked. */
  public void park(ConsumerRecord<String, byte[]> record, PoisonEvent why) {
    var letter =
        new ProducerRecord<>(
            record.topic() + ".dlq", null, record.key(), record.value(), record.headers());
    var headers = letter.headers();
    headers.add(REASON, why.reason().name().getBytes(UTF_8));
    headers.add(DETAIL, Objects.requireNonNullElse(why.getMessage(), "").getBytes(UTF_8));
    headers.add(TOPIC, record.topic().getBytes(UTF_8));
    headers.add(PARTITION, Integer.toString(record.partition()).getBytes(UTF_8));
    headers.add(OFFSET, Long.toString(record.offset()).getBytes(UTF_8));
    try {
      open().send(letter).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while parking a record", e);
    } catch (ExecutionException e) {
      throw new KafkaException("could not park a record of " + record.topic(), e.getCause());
    }
    metrics
        .counter("dead_letters", "topic", record.topic(), "reason", why.reason().name())
        .increment();
    LOG.errorf(
        "parked %s-%d@%d on %s: %s",
        record.topic(), record.partition(), record.offset(), letter.topic(), why.getMessage());
  }

  private synchronized Producer<String, byte[]> open() {
    if (producer == null) {
      producer = producers.open("dead-letters");
    }
    return producer;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close();
      producer = null;
    }
  }
}
