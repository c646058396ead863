package vn.langnghe.scoring.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Event;
import vn.langnghe.event.Topic;
import vn.langnghe.event.wire.Codec;
import vn.langnghe.event.wire.PoisonEvent;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.intake.ConsumedOffsets;
import vn.langnghe.scoring.intake.SurveyIntake;
import vn.langnghe.scoring.intake.TopicStores;
import vn.langnghe.scoring.queue.EvaluationQueue;

/**
 * Makes the derived tables anew from the topics while the old ones serve.
 *
 * <p>The tables and how far the topics are contained in them change in one transaction, so any
 * snapshot of the database says exactly which records the tables must equal. An audit compares such
 * a snapshot with a second set of tables that is filled up to the same records. A replacement holds
 * intake back for the last few records, swaps the two sets and marks everything for evaluation, all
 * in one transaction: readers see the old state or the new one, and a score is published only where
 * it differs. Dying anywhere before that commit leaves the old state serving.
 */
@ApplicationScoped
public class Rebuild {

  /** Fewer records than this are read while intake waits. */
  private static final long SHORT = 5_000;

  private static final int BATCH = 2_000;

  private final Replay replay;
  private final Shadow shadow;
  private final Digests digests;
  private final ConsumedOffsets consumed;
  private final SurveyIntake surveys;
  private final TopicStores stores;
  private final Codec codec;
  private final Database database;
  private final EvaluationQueue dirty;

  public Rebuild(
      Replay replay,
      Shadow shadow,
      Digests digests,
      ConsumedOffsets consumed,
      SurveyIntake surveys,
      TopicStores stores,
      Codec codec,
      Database database,
      EvaluationQueue dirty) {
    this.replay = replay;
    this.shadow = shadow;
    this.digests = digests;
    this.consumed = consumed;
    this.surveys = surveys;
    this.stores = stores;
    this.codec = codec;
    this.database = database;
    this.dirty = dirty;
  }

  /** What the serving tables hold, and which records that is. */
  private record Snapshot(Map<TopicPartition, Long> consumed, Map<Digests.Place, String> digests) {}

  /** Compares and leaves everything as it is; returns where the serving tables are wrong. */
  List<Digests.Place> audit(Course course) {
    var serving =
        database.inLongTransaction(
            () -> {
              database.update("set transaction isolation level repeatable read");
              return new Snapshot(consumed.load(), digests.take());
            });
    fill(serving.consumed(), course);
    var rebuilt = shadow.within(digests::take);
    shadow.drop();
    return Digests.differences(serving.digests(), rebuilt);
  }

  /** Puts the rebuilt tables in the place of the serving ones. */
  void replace(Course course) {
    var reached = consumed.load();
    fill(reached, course);
    var now = consumed.load();
    while (replay.size(new Replay.Stretch(reached, now)) > SHORT) {
      catchUp(reached, now, course);
      reached = now;
      now = consumed.load();
    }
    var last = reached;
    database.inLongTransaction(() -> swap(last, course));
  }

  private boolean swap(Map<TopicPartition, Long> reached, Course course) {
    consumed.holdBack();
    dirty.appendAll();
    var end = consumed.load();
    shadow.enter();
    read(new Replay.Stretch(reached, end), course, stores::apply);
    shadow.leave();
    shadow.swap();
    return true;
  }

  private void fill(Map<TopicPartition, Long> to, Course course) {
    shadow.create();
    var answers = only(to, topic -> topic.equals(Topic.SURVEY_RESPONSES.wireName()));
    var others = only(to, topic -> !topic.equals(Topic.SURVEY_RESPONSES.wireName()));
    var bulk = surveys.bulk(database);
    var all = new Replay.Stretch(Map.of(), answers);
    course.expect(replay.size(all) + replay.size(new Replay.Stretch(Map.of(), others)));
    bulk.copy(
        Shadow.nameOf(DerivedTable.SURVEY_FACT),
        sink ->
            replay.read(
                all,
                record -> {
                  course.read(1);
                  var event = event(record);
                  if (event != null) {
                    sink.accept(event);
                  }
                }));
    shadow.within(
        () -> {
          bulk.keepNewest();
          shadow.index(DerivedTable.SURVEY_FACT);
          bulk.count();
          return true;
        });
    read(
        new Replay.Stretch(Map.of(), others),
        course,
        (topic, events) -> shadow.within(() -> stores.apply(topic, events)));
  }

  private void catchUp(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Course course) {
    var stretch = new Replay.Stretch(from, to);
    course.expect(replay.size(stretch));
    read(stretch, course, (topic, events) -> shadow.within(() -> stores.apply(topic, events)));
  }

  /** Takes events of one topic. */
  @FunctionalInterface
  private interface Target {
    int apply(Topic topic, List<Event> events);
  }

  private void read(Replay.Stretch stretch, Course course, Target target) {
    var waiting = new HashMap<Topic, List<Event>>();
    replay.read(
        stretch,
        record -> {
          course.read(1);
          var event = event(record);
          if (event != null) {
            var topic = Topic.of(record.topic());
            var batch = waiting.computeIfAbsent(topic, t -> new ArrayList<>());
            batch.add(event);
            if (batch.size() == BATCH) {
              target.apply(topic, List.copyOf(batch));
              batch.clear();
            }
          }
        });
    waiting.forEach(target::apply);
  }

  /** Null for what was parked when it came. */
  private @Nullable Event event(ConsumerRecord<String, byte[]> one) {
    try {
      return codec.decode(one).event();
    } catch (PoisonEvent parkedAlready) {
      return null;
    }
  }

  private static Map<TopicPartition, Long> only(
      Map<TopicPartition, Long> offsets, Predicate<String> topic) {
    return offsets.entrySet().stream()
        .filter(entry -> topic.test(entry.getKey().topic()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
