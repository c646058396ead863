package vn.langnghe.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records as they are on the broker: bytes and headers, without our own codec. */
public final class Records {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Map<String, String> login;

  private Records(Map<String, String> login) {
    this.login = login;
  }

  /** On the shared platform of this test JVM. */
  public static Records shared() {
    return of(PlatformProcess.shared());
  }

  public static Records of(PlatformProcess platform) {
    return new Records(platform.kafkaLogin(PlatformProcess.OPERATOR));
  }

  /** Every topic that is not Kafka's own. */
  public Set<String> topics() {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      return consumer.listTopics(LIMIT).keySet().stream()
          .filter(topic -> !topic.startsWith("__"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Returns when the broker has acknowledged. */
  public void send(String topic, String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.send(message).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Not acknowledged: " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends records as they are, each to its partition, in their order; returns when all are in. */
  public void sendAgain(List<ConsumerRecord<String, byte[]>> records) {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> one : records) {
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    one.topic(), one.partition(), one.key(), one.value(), one.headers())));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Not acknowledged", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first record of the topic with this key, however old it is; waits for it. */
  public ConsumerRecord<String, byte[]> await(String topic, String key) {
    return await(topic, found -> key.equals(found.key()));
  }

  /** The first record of the topic that fits, however old it is; waits for it. */
  public ConsumerRecord<String, byte[]> await(
      String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
    try (KafkaConsumer<String, byte[]> consumer = fromBeginning(topic)) {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
          if (fits.test(found)) {
            return found;
          }
        }
      }
      throw new AssertionError(
          "No such record on " + topic + " within " + LIMIT.toSeconds() + " s");
    }
  }

  /** Everything that is on the topic now. */
  public List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (KafkaConsumer<String, byte[]> consumer = fromBeginning(topic)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "Could not read all of " + topic + " within " + LIMIT.toSeconds() + " s");
        }
      }
      return found;
    }
  }

  /** A header's text, or empty when it is absent. */
  public static String header(ConsumerRecord<String, byte[]> found, String name) {
    Header header = found.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("acks", "all");
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private KafkaConsumer<String, byte[]> fromBeginning(String topic) {
    KafkaConsumer<String, byte[]> consumer = consumer();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("enable.auto.commit", false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
