package vn.langnghe.reporting.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.reporting.ranking.Rankings;
import vn.langnghe.reporting.standing.Changes;

/** Tells those who follow a ranking what changed, a few times a second at most. */
@ApplicationScoped
public class Broadcast {

  private static final Logger LOG = Logger.getLogger(Broadcast.class);

  private final Rankings rankings;
  private final StreamConfig config;
  private final Map<Group.Topic, Group> groups = new ConcurrentHashMap<>();
  private final Map<IndexPeriod, Boolean> moved = new ConcurrentHashMap<>();
  private final AtomicInteger clients = new AtomicInteger();
  private final Semaphore news = new Semaphore(0);
  private volatile boolean allMoved;
  private volatile boolean running = true;

  Broadcast(Rankings rankings, StreamConfig config, MeterRegistry metrics) {
    this.rankings = rankings;
    this.config = config;
    Gauge.builder("stream_clients", clients, AtomicInteger::get)
        .description("Clients that follow live")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("broadcast").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    running = false;
    news.release();
    groups.values().forEach(group -> group.subscribers().forEach(Subscriber::close));
  }

  /** Reserves a place; false when there is none. */
  boolean admit() {
    if (clients.incrementAndGet() <= config.clients()) {
      return true;
    }
    clients.decrementAndGet();
    return false;
  }

  void release() {
    clients.decrementAndGet();
  }

  void join(Group.Topic topic, Subscriber subscriber, @Nullable Long since) {
    groups.compute(
        topic,
        (same, group) -> {
          var joined = group == null ? new Group(topic, rankings) : group;
          joined.join(subscriber, since);
          return joined;
        });
  }

  /** True the first time: a subscriber may be found gone twice. */
  boolean leave(Group.Topic topic, Subscriber subscriber) {
    var left = new boolean[1];
    groups.computeIfPresent(
        topic,
        (same, group) -> {
          left[0] = group.subscribers().remove(subscriber);
          return group.isEmpty() ? null : group;
        });
    return left[0];
  }

  void follow(@Observes @Priority(Changes.TELL) Changes changes) {
    if (groups.isEmpty()) {
      return;
    }
    if (changes.agencies() || changes.definitions()) {
      allMoved = true;
    }
    for (var change : changes.scores()) {
      moved.put(change.key().indexPeriod(), true);
    }
    news.release();
  }

  @Scheduled(every = "PT15S", identity = "stream-heartbeat")
  void heartbeat() {
    for (var group : groups.values()) {
      group.subscribers().forEach(subscriber -> subscriber.heartbeat(config.patience()));
    }
  }

  private void run() {
    while (running) {
      try {
        news.acquire();
        news.drainPermits();
        tell();
        pause(config.pace());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("Followers could not be told; they are told with the next change", e);
        allMoved = true;
      }
    }
  }

  private void tell() {
    boolean all = allMoved;
    allMoved = false;
    var fields = Map.copyOf(moved);
    fields.keySet().forEach(moved::remove);
    groups.forEach(
        (topic, group) -> {
          var field = new IndexPeriod(topic.index().index(), topic.period());
          if (all || fields.containsKey(field)) {
            group.tell();
          }
        });
  }

  private static void pause(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }
}
