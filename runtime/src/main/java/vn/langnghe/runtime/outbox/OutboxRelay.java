package vn.langnghe.runtime.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds, in order of its ids, one instance of a service at a time. Wakes when
 * a transaction of this process has appended, and looks by itself now and then for the others.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final String TABLE_EXISTS = "select to_regclass('outbox') is not null";
  private static final Duration GOODBYE = Duration.ofSeconds(12);

  private final AgroalDataSource database;
  private final OutboxConfig config;
  private final OutboxBatch batch;
  private final OutboxState state;
  private final Producers producers;
  private final Wake wake;
  private final Clock clock;
  private final Outage outage;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;
  private @Nullable Producer<String, byte[]> producer;

  OutboxRelay(
      AgroalDataSource database,
      OutboxConfig config,
      OutboxBatch batch,
      OutboxState state,
      Producers producers,
      Wake wake,
      Clock clock) {
    this.database = database;
    this.config = config;
    this.batch = batch;
    this.state = state;
    this.producers = producers;
    this.wake = wake;
    this.clock = clock;
    this.outage = new Outage(config.patience());
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }
  }

  /** Lets the batch in hand finish: its rows are sent and deleted, or kept and sent later. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    wake.now();
    if (thread != null && !thread.join(GOODBYE)) {
      LOG.warn("the outbox relay did not finish in time: its batch will be sent again");
      thread.interrupt();
    }
  }

  private void run() {
    try {
      if (tableExists()) {
        loop();
      } else {
        LOG.debug("no outbox table: nothing to send");
      }
    } catch (InterruptedException e) {
      LOG.debug("the outbox relay was interrupted");
    } finally {
      closeProducer();
    }
  }

  private boolean tableExists() throws InterruptedException {
    while (running()) {
      try (var connection = database.getConnection();
          var statement = connection.createStatement();
          var answer = statement.executeQuery(TABLE_EXISTS)) {
        return answer.next() && answer.getBoolean(1);
      } catch (SQLException e) {
        pause(outage.failed(clock.instant(), e));
      }
    }
    return false;
  }

  private void loop() throws InterruptedException {
    while (running()) {
      try {
        int sent = batch.send(openProducer());
        state.published(sent);
        state.countIfStale();
        outage.worked(clock.instant());
        state.outage(false);
        rest(sent);
      } catch (SQLException | ExecutionException | KafkaException | IllegalStateException e) {
        // A producer that failed in the middle may hold half a batch: begin with a new one.
        closeProducer();
        state.outage(true);
        pause(outage.failed(clock.instant(), e));
      }
    }
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  /** Waits, but not for longer than the relay lives. */
  private void pause(Duration time) throws InterruptedException {
    if (stopping.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      LOG.debug("stopping");
    }
  }

  private void rest(int sent) throws InterruptedException {
    if (sent == config.batch()) {
      return;
    }
    if (sent > 0) {
      pause(config.pace());
    }
    wake.await(config.poll());
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
