package vn.langnghe.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.langnghe.bench.RunningSystem;

/** Many survey responses on the topic, as survey-service would have published them. */
public final class Backlog {
  public static final String TOPIC = "survey-responses";

  private static final List<String> AGES = List.of("18-24", "25-34", "35-49", "50+");
  private static final int TEMPLATES = 512;
  private static final int IN_FLIGHT = 50_000;
  private static final String ZERO = new UUID(0, 0).toString();

  /** As long as every time that is written over it. */
  private static final String NO_TIME = "2000-01-01T00:00:00.000000Z";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final RunningSystem target;
  private final SplittableRandom random = new SplittableRandom(7);

  public Backlog(RunningSystem target) {
    this.target = target;
  }

  /** Ends of all partitions: the first offset that is not written yet. */
  public Map<TopicPartition, Long> ends() {
    try (var consumer = consumer(target.kafka())) {
      return new HashMap<>(consumer.endOffsets(partitions(consumer)));
    }
  }

  public static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return consumer.partitionsFor(TOPIC).stream()
        .map(part -> new TopicPartition(part.topic(), part.partition()))
        .toList();
  }

  public static KafkaConsumer<String, byte[]> consumer(Map<String, String> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("enable.auto.commit", "false");
    settings.put("max.poll.records", "5000");
    settings.put("fetch.min.bytes", "262144");
    settings.put("fetch.max.wait.ms", "50");
    settings.put("max.partition.fetch.bytes", "4194304");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Returns when the broker holds them all. */
  public void write(int responses) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = new HashMap<>(target.kafka());
    settings.put("acks", "all");
    settings.put("linger.ms", "20");
    settings.put("batch.size", "262144");
    settings.put("compression.type", "lz4");
    var templates = templates();
    var type = "vn.langnghe.response-submitted.v1".getBytes(StandardCharsets.US_ASCII);
    var now = Instant.now().toString().getBytes(StandardCharsets.US_ASCII);
    var begun = Instant.now();
    long high = UUID.randomUUID().getMostSignificantBits();
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var sending = new ArrayList<Future<RecordMetadata>>(IN_FLIGHT);
      for (int i = 0; i < responses; i++) {
        var template = templates.get(i % TEMPLATES);
        var id = new UUID(high, i).toString().getBytes(StandardCharsets.US_ASCII);
        var payload = template.payload().clone();
        System.arraycopy(id, 0, payload, template.idAt(), id.length);
        var received = received(begun, i);
        System.arraycopy(received, 0, payload, template.receivedAt(), received.length);
        var sent = new ProducerRecord<>(TOPIC, template.agency(), payload);
        sent.headers()
            .add("ce_specversion", "1.0".getBytes(StandardCharsets.US_ASCII))
            .add("ce_id", id)
            .add("ce_type", type)
            .add("ce_source", "/bench".getBytes(StandardCharsets.US_ASCII))
            .add("ce_time", now)
            .add("content-type", "application/json".getBytes(StandardCharsets.US_ASCII));
        sending.add(producer.send(sent));
        if (sending.size() == IN_FLIGHT) {
          await(sending);
        }
      }
      await(sending);
    }
  }

  /** One after the other, as a service stores them. */
  private static byte[] received(Instant begun, int number) {
    return TIME.format(begun.plus(number, ChronoUnit.MICROS)).getBytes(StandardCharsets.US_ASCII);
  }

  private static void await(List<Future<RecordMetadata>> sending)
      throws ExecutionException, InterruptedException {
    for (var one : sending) {
      one.get();
    }
    sending.clear();
  }

  @SuppressWarnings("ArrayRecordComponent") // copied for each record, never compared
  private record Template(String agency, byte[] payload, int idAt, int receivedAt) {}

  private List<Template> templates() {
    var templates = new ArrayList<Template>();
    for (int i = 0; i < TEMPLATES; i++) {
      var agency = target.agencies().get(i % target.agencies().size());
      var payload = payload(agency);
      templates.add(
          new Template(
              agency,
              payload.getBytes(StandardCharsets.UTF_8),
              payload.indexOf(ZERO),
              payload.indexOf(NO_TIME)));
    }
    return templates;
  }

  private String payload(String agency) {
    var answers = new StringJoiner(",", "{", "}");
    for (var item : target.items()) {
      int score = random.nextInt(7) - 1;
      answers.add("\"" + item + "\":" + (score < 1 ? "null" : String.valueOf(score)));
    }
    var at = Instant.parse("2026-01-05T00:00:00Z").plusSeconds(random.nextInt(300) * 86_400L);
    return """
        {"id":"%s","campaign":"%s","questionnaire":"SIPAS-2023","agency":"%s","estimator":"SAMPLE","channel":"INTERVIEW",        "occurredAt":"%s","receivedAt":"%s","strata":{"gender":"%s","age":"%s"},"answers":%s}"""
        .formatted(
            ZERO,
            target.campaign(),
            agency,
            at,
            NO_TIME,
            random.nextBoolean() ? "female" : "male",
            AGES.get(random.nextInt(AGES.size())),
            answers);
  }
}
