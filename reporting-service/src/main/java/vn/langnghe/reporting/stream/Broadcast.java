package vn.langnghe.reporting.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.reporting.catalogue.Definitions;
import vn.langnghe.reporting.ranking.Rankings;
import vn.langnghe.reporting.standing.Changes;
import vn.langnghe.reporting.stream.OpenStreams.Admission;
import vn.langnghe.runtime.client.ClientNetwork;
import vn.langnghe.runtime.worker.Rest;
import vn.langnghe.runtime.worker.Worker;
import vn.langnghe.runtime.worker.Workers;

/** Tells those who follow a ranking what changed, a few times a second at most. */
@ApplicationScoped
public class Broadcast {

  private final Rankings rankings;
  private final Definitions definitions;
  private final StreamConfig config;
  private final Map<RankingFollowers.Topic, RankingFollowers> groups = new ConcurrentHashMap<>();
  private final Map<IndexPeriod, Boolean> moved = new ConcurrentHashMap<>();
  private final OpenStreams open;
  private final Worker worker;
  private volatile boolean allMoved;

  Broadcast(
      Rankings rankings,
      Definitions definitions,
      StreamConfig config,
      MeterRegistry metrics,
      Workers workers) {
    this.rankings = rankings;
    this.definitions = definitions;
    this.config = config;
    this.open = new OpenStreams(config.clients(), config.clientsPerNetwork());
    this.worker = workers.worker("broadcast", this::tell);
    Gauge.builder("stream_clients", open, OpenStreams::count)
        .description("Clients that follow live")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) {
    groups.values().forEach(group -> group.subscribers().forEach(Subscriber::close));
  }

  /**
   * Lets somebody follow from now on, or says why not. Nothing is sent while a group is looked up:
   * who turns out to be gone leaves the same group.
   */
  Admission join(
      RankingFollowers.Topic topic,
      Subscriber subscriber,
      ClientNetwork client,
      @Nullable Long since) {
    var admission = open.admit(subscriber, client);
    if (admission != Admission.ADMITTED) {
      return admission;
    }
    try {
      groups
          .compute(
              topic,
              (same, group) ->
                  (group == null ? new RankingFollowers(topic, rankings, definitions) : group)
                      .with(subscriber))
          .begin(subscriber, since);
      return admission;
    } catch (RuntimeException | Error failure) {
      leave(topic, subscriber);
      throw failure;
    }
  }

  void leave(RankingFollowers.Topic topic, Subscriber subscriber) {
    open.leave(subscriber);
    groups.computeIfPresent(
        topic,
        (same, group) -> {
          group.subscribers().remove(subscriber);
          return group.isEmpty() ? null : group;
        });
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
    worker.wake();
  }

  @Scheduled(every = "PT15S", identity = "stream-heartbeat")
  void heartbeat() {
    for (var group : groups.values()) {
      group.subscribers().forEach(subscriber -> subscriber.heartbeat(config.sendTimeout()));
    }
  }

  private Rest tell() {
    try {
      tellChanges();
      return Rest.untilSignalAfter(config.pace());
    } catch (RuntimeException e) {
      allMoved = true;
      throw e;
    }
  }

  private void tellChanges() {
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
}
