package vn.langnghe.local.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.local.KafkaAccount;
import vn.langnghe.local.KafkaServer;

class DeadLetterReplayIT {
  private static final String TOPIC = "dossiers";

  @TempDir Path data;

  @Test
  void aParkedRecordIsShownWithItsReasonAndSentAgainOnceAsItFirstWas() throws Exception {
    KafkaServer kafka = new KafkaServer(data, 0);
    kafka.process().start();
    try {
      park(kafka.login(KafkaAccount.OPERATOR));
      var shown = new ByteArrayOutputStream();
      var letters =
          new DeadLetterReplay(
              kafka.login(KafkaAccount.OPERATOR), TOPIC, new PrintStream(shown, true, UTF_8));
      assertThat(letters.list()).isEqualTo(1);
      assertThat(shown.toString(UTF_8)).contains("reason=BROKEN_JSON");
      assertThat(letters.replay()).isEqualTo(1);
      assertThat(letters.replay()).isZero();

      var back = recordsOf(kafka.login(KafkaAccount.OPERATOR));
      assertThat(back).hasSize(1);
      assertThat(back.getFirst().key()).isEqualTo("H21.17");
      assertThat(back.getFirst().value()).isEqualTo("{");
      assertThat(back.getFirst().headers()).hasSize(1);
      var kept = Objects.requireNonNull(back.getFirst().headers().lastHeader("ce_id"));
      assertThat(new String(kept.value(), UTF_8)).isEqualTo("7");
    } finally {
      kafka.process().stop();
    }
  }

  private static void park(Map<String, Object> login) throws Exception {
    try (var producer =
        new KafkaProducer<>(login, new StringSerializer(), new StringSerializer())) {
      var letter = new ProducerRecord<>(TOPIC + ".dlq", "H21.17", "{");
      letter.headers().add("ce_id", "7".getBytes(UTF_8));
      letter.headers().add("dead-letter-reason", "BROKEN_JSON".getBytes(UTF_8));
      producer.send(letter).get();
    }
  }

  private static List<ConsumerRecord<String, String>> recordsOf(Map<String, Object> login) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(login, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> parts =
          consumer.partitionsFor(TOPIC).stream()
              .map(part -> new TopicPartition(TOPIC, part.partition()))
              .toList();
      consumer.assign(parts);
      consumer.seekToBeginning(parts);
      var ends = consumer.endOffsets(parts);
      while (parts.stream()
          .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
      }
    }
    return found;
  }
}
