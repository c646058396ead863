package vn.langnghe.scoring.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.event.Topic;
import vn.langnghe.runtime.worker.Workers;

/**
 * Reads the topics of facts in batches, each acknowledged when it is committed here. All are read
 * with the plain client, because the busiest one has to be: see ADR 0089.
 */
@ApplicationScoped
public class TopicReaders {

  private final IntakeConfig config;
  private final FactConsumers consumers;
  private final RecordIntake intake;
  private final TopicStores stores;
  private final Workers workers;
  private final MeterRegistry metrics;

  public TopicReaders(
      IntakeConfig config,
      FactConsumers consumers,
      RecordIntake intake,
      TopicStores stores,
      Workers workers,
      MeterRegistry metrics) {
    this.config = config;
    this.consumers = consumers;
    this.intake = intake;
    this.stores = stores;
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
    var source =
        new TopicReader.Source(
            topic.wireName(), consumers::consumer, consumers.begin()::of, metrics);
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
}
