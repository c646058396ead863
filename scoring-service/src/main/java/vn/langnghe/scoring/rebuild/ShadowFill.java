package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.langnghe.event.Event;
import vn.langnghe.event.Topic;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.intake.SurveyIntake;
import vn.langnghe.scoring.intake.TopicStores;

/** Fills the second set of tables from the topics, by the same stores that intake uses. */
@ApplicationScoped
public class ShadowFill {

  private static final int BATCH = 2_000;
  private static final String SURVEYS = Topic.SURVEY_RESPONSES.wireName();

  private final Replay replay;
  private final Shadow shadow;
  private final SurveyIntake surveys;
  private final TopicStores stores;
  private final Database database;

  public ShadowFill(
      Replay replay, Shadow shadow, SurveyIntake surveys, TopicStores stores, Database database) {
    this.replay = replay;
    this.shadow = shadow;
    this.surveys = surveys;
    this.stores = stores;
    this.database = database;
  }

  /** Begins anew with everything up to these offsets. */
  void begin(Map<TopicPartition, Long> to, RebuildProgress progress) {
    shadow.create();
    var answers = OffsetRange.upTo(to, SURVEYS::equals);
    var others = OffsetRange.upTo(to, topic -> !topic.equals(SURVEYS));
    progress.expect(replay.size(answers) + replay.size(others));
    var bulk = surveys.bulk(database);
    bulk.copy(
        Shadow.nameOf(DerivedTable.SURVEY_FACT),
        sink -> replay.read(answers, progress, (topic, event) -> sink.accept(event)));
    shadow.within(
        () -> {
          bulk.keepNewest();
          shadow.index(DerivedTable.SURVEY_FACT);
          bulk.count();
          return true;
        });
    add(others, progress);
  }

  /** Adds a further range, each batch in a transaction of its own. */
  void add(OffsetRange range, RebuildProgress progress) {
    read(range, progress, (topic, events) -> shadow.within(() -> stores.apply(topic, events)));
  }

  /** Adds the last range, in the caller's transaction. */
  void addLast(OffsetRange range, RebuildProgress progress) {
    shadow.enter();
    read(range, progress, stores::apply);
    shadow.leave();
  }

  long size(OffsetRange range) {
    return replay.size(range);
  }

  /** Takes events of one topic. */
  @FunctionalInterface
  private interface BatchStore {
    int apply(Topic topic, List<Event> events);
  }

  private void read(OffsetRange range, RebuildProgress progress, BatchStore store) {
    var waiting = new HashMap<Topic, List<Event>>();
    replay.read(
        range,
        progress,
        (topic, event) -> {
          var batch = waiting.computeIfAbsent(topic, t -> new ArrayList<>());
          batch.add(event);
          if (batch.size() == BATCH) {
            store.apply(topic, List.copyOf(batch));
            batch.clear();
          }
        });
    waiting.forEach(store::apply);
  }
}
