package vn.langnghe.scoring.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.langnghe.event.Topic;

/**
 * The {@code survey-responses} topic, in batches; acknowledged when a batch is committed here. The
 * busiest topic by far, so it is read with the plain client: see ADR 0062.
 */
@ApplicationScoped
public class SurveyResponsesConsumer {

  private static final Logger LOG = Logger.getLogger(SurveyResponsesConsumer.class);
  private static final Duration GOODBYE = Duration.ofSeconds(10);

  private final IntakeConfig config;
  private final Map<String, Object> broker;
  private final String group;
  private final List<Lane> lanes;

  public SurveyResponsesConsumer(
      IntakeConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group,
      RecordIntake intake,
      SurveyIntake store) {
    this.config = config;
    this.broker = broker;
    this.group = group;
    this.lanes =
        IntStream.range(0, config.lanes())
            .mapToObj(
                n ->
                    new Lane(
                        "survey-responses-" + n,
                        Topic.SURVEY_RESPONSES.wireName(),
                        this::join,
                        () -> intake.batch(store::read, store),
                        config.batch()))
            .toList();
  }

  void start(@Observes StartupEvent event) {
    lanes.forEach(Lane::start);
  }

  /** Lets the batches in hand finish; what is not committed comes again. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    lanes.forEach(Lane::stop);
    for (var lane : lanes) {
      if (!lane.ended(GOODBYE)) {
        LOG.warn("a batch did not end in time: it comes again");
      }
    }
  }

  private Consumer<String, byte[]> join() {
    var settings = new HashMap<>(broker);
    settings.put("group.id", group);
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
