package vn.langnghe.runtime.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.worker.Backoff;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;

/**
 * Sends what the outbox holds, in order of its ids, one instance of a service at a time. Wakes when
 * a transaction of this process has appended, and looks by itself now and then for the others. A
 * batch that the end of the process interrupts is sent again.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final OutboxConfig config;
  private final OutboxBatch batch;
  private final OutboxState state;
  private final Producers producers;
  private final Worker worker;
  private @Nullable Producer<String, byte[]> producer;

  OutboxRelay(
      OutboxConfig config,
      OutboxBatch batch,
      OutboxState state,
      Producers producers,
      Workers workers) {
    this.config = config;
    this.batch = batch;
    this.state = state;
    this.producers = producers;
    this.worker =
        workers
            .worker("outbox-relay", this::relay, new Backoff(FIRST_PAUSE, config.maxBackoff()))
            .endingWith(this::closeProducer);
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      worker.start();
    }
  }

  /** There is something to send. */
  void wake() {
    worker.wake();
  }

  private Rest relay() {
    try {
      int sent = batch.send(openProducer());
      state.published(sent);
      state.countIfStale();
      state.outage(false);
      return rest(sent);
    } catch (RuntimeException failure) {
      // A producer that failed in the middle may hold half a batch: begin with a new one.
      closeProducer();
      state.outage(true);
      throw failure;
    }
  }

  /** After a full batch more is waiting; after another, events of many commits share the next. */
  private Rest rest(int sent) {
    if (sent == config.batch()) {
      return Rest.NONE;
    }
    var pace = sent > 0 ? config.pace() : Duration.ZERO;
    return new Rest(pace, pace.plus(config.poll()));
  }

  private Producer<String, byte[]> openProducer() {
    if (producer == null) {
      producer = producers.open("outbox-relay");
    }
    return producer;
  }

  private void closeProducer() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
