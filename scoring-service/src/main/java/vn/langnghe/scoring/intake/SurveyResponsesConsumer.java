package vn.langnghe.scoring.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.langnghe.event.Topic;
import vn.langnghe.runtime.worker.Workers;

/**
 * The {@code survey-responses} topic, in batches; acknowledged when a batch is committed here. The
 * busiest topic by far, so it is read with the plain client: see ADR 0062.
 */
@ApplicationScoped
public class SurveyResponsesConsumer {

  private final IntakeConfig config;
  private final Map<String, Object> broker;
  private final List<TopicReader> readers;

  public SurveyResponsesConsumer(
      IntakeConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      RecordIntake intake,
      SurveyIntake store,
      Workers workers) {
    this.config = config;
    this.broker = broker;
    this.readers =
        IntStream.range(0, config.readers())
            .mapToObj(
                n ->
                    new TopicReader(
                        "survey-responses-" + n,
                        Topic.SURVEY_RESPONSES.wireName(),
                        this::join,
                        () -> intake.batch(store::read, store),
                        config.batch(),
                        workers))
            .toList();
  }

  void start(@Observes StartupEvent event) {
    readers.forEach(TopicReader::start);
  }

  private Consumer<String, byte[]> join() {
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
}
