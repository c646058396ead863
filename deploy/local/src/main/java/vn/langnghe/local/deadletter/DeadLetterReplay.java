package vn.langnghe.local.deadletter;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Lists or replays what stands on {@code <topic>.dlq}.
 *
 * <p>Replaying sends each record again to its topic as it first was, and remembers how far it came,
 * so that a second replay sends only what was parked since. A record that was counted after all is
 * not counted twice: consumers know its id.
 */
public final class DeadLetterReplay {
  static final String GROUP = "dead-letter-replay";
  private static final String MARK = "dead-letter-";
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Map<String, Object> login;
  private final String topic;
  private final PrintStream out;

  DeadLetterReplay(Map<String, Object> login, String topic, PrintStream out) {
    this.login = login;
    this.topic = topic;
    this.out = out;
  }

  public static void main(String... arguments)
      throws ExecutionException, InterruptedException, IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 3 || !List.of("list", "replay").contains(arguments[0])) {
      out.println("list|replay <topic> <client.properties>");
      System.exit(2);
    }
    var letters = new DeadLetterReplay(login(Path.of(arguments[2])), arguments[1], out);
    int count = arguments[0].equals("list") ? letters.list() : letters.replay();
    out.println(count + " " + arguments[1] + ".dlq");
  }

  /** Shows every parked record, replayed or not. */
  int list() {
    try (var consumer = consumer()) {
      var letters = all(consumer, true);
      letters.forEach(letter -> out.println(letter.offset() + " " + why(letter)));
      return letters.size();
    }
  }

  /** Sends again what was not yet replayed. */
  int replay() throws ExecutionException, InterruptedException {
    try (var consumer = consumer();
        var producer = producer()) {
      int count = 0;
      for (var letter : all(consumer, false)) {
        producer.send(original(letter)).get();
        count++;
      }
      consumer.commitSync();
      return count;
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> all(
      KafkaConsumer<byte[], byte[]> consumer, boolean fromTheBeginning) {
    List<TopicPartition> parts =
        consumer.partitionsFor(topic + ".dlq").stream()
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(parts);
    if (fromTheBeginning) {
      consumer.seekToBeginning(parts);
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
      consumer.poll(POLL).forEach(found::add);
    }
    return found;
  }

  private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
    String name = letter.topic();
    var record =
        new ProducerRecord<>(
            name.substring(0, name.length() - ".dlq".length()), letter.key(), letter.value());
    for (Header header : letter.headers()) {
      if (!header.key().startsWith(MARK)) {
        record.headers().add(header);
      }
    }
    return record;
  }

  private static String why(ConsumerRecord<byte[], byte[]> letter) {
    var why = new StringBuilder();
    for (Header header : letter.headers()) {
      if (header.key().startsWith(MARK)) {
        why.append(header.key().substring(MARK.length())).append('=');
        why.append(new String(header.value(), StandardCharsets.UTF_8)).append(' ');
      }
    }
    return why.toString();
  }

  private static Map<String, Object> login(Path file) throws IOException {
    var read = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      read.load(in);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, read::getProperty));
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var settings = new HashMap<>(login);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    var settings = new HashMap<>(login);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
