package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.langnghe.event.Topic;
import vn.langnghe.runtime.worker.Workers;

/**
 * Reads the topics of facts in batches, each acknowledged when it is committed here. All are read
 * with the plain client, because the busiest one has to be: see ADR 0089.
 */
@ApplicationScoped
public class TopicReaders {

  private final IntakeConfig config;
  private final Map<String, Object> broker;
  private final RecordIntake intake;
  private final TopicStores stores;
  private final ReadingStart begin;
  private final Workers workers;
  private final MeterRegistry metrics;

  public TopicReaders(
      IntakeConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      RecordIntake intake,
      TopicStores stores,
      ReadingStart begin,
      Workers workers,
      MeterRegistry metrics) {
    this.config = config;
    this.broker = broker;
    this.intake = intake;
    this.stores = stores;
    this.begin = begin;
    this.workers = workers;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    stores.topics().stream()
        .flatMap(topic -> readers(topic, stores.of(topic)))
        .toList()
        .forEach(TopicReader::start);
  }

  private <F> Stream<TopicReader> readers(Topic topic, FactStore<F> store) {
    var source = new TopicReader.Source(topic.wireName(), this::consumer, begin::of, metrics);
    int readers = config.readers().getOrDefault(topic.wireName(), 1);
    return IntStream.range(0, readers)
        .mapToObj(
            n ->
                new TopicReader(
                    topic.wireName() + '-' + n,
                    source,
                    () -> intake.batch(store),
                    config.batch(),
                    workers));
  }

  private Consumer<String, byte[]> consumer() {
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
}
