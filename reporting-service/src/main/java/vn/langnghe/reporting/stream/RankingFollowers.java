package vn.langnghe.reporting.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Definitions;
import vn.langnghe.reporting.ranking.RankingRow;
import vn.langnghe.reporting.ranking.RankingView;
import vn.langnghe.reporting.ranking.Rankings;

/** Those who follow the same ranking: what changed is worked out once for all of them. */
final class RankingFollowers {

  private final Topic topic;
  private final Rankings rankings;
  private final Definitions definitions;
  private final ReentrantLock turn = new ReentrantLock();
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private @Nullable Map<String, RankingRow> told;

  RankingFollowers(Topic topic, Rankings rankings, Definitions definitions) {
    this.topic = topic;
    this.rankings = rankings;
    this.definitions = definitions;
  }

  /** The ranking that is followed. */
  record Topic(IndexDefined index, String parent, Period period) {}

  boolean isEmpty() {
    return subscribers.isEmpty();
  }

  Set<Subscriber> subscribers() {
    return subscribers;
  }

  /** Takes a subscriber in; it is told nothing before it has begun. */
  RankingFollowers with(Subscriber subscriber) {
    subscribers.add(subscriber);
    return this;
  }

  /** Begins with what changed after a position; with everything where there is none. */
  void begin(Subscriber subscriber, @Nullable Long since) {
    turn.lock();
    try {
      var view = view();
      // Whoever comes before the first telling defines what later tellings are compared with.
      if (told == null) {
        told = byAgency(view.rows());
      }
      // A position that we never reached is not ours: the data were begun anew.
      var fresh =
          since == null || since > view.position() ? null : rankings.changedSince(view, since);
      subscriber.begin(
          update(view, row -> fresh == null || fresh.contains(row.agency()), row -> true));
    } finally {
      turn.unlock();
    }
  }

  /** Tells everybody what changed since the last time. */
  void tell() {
    turn.lock();
    try {
      var before = told;
      if (before == null) {
        return;
      }
      var view = view();
      var update =
          update(
              view,
              row -> !isSame(before.get(row.agency()), row),
              row -> !sameRank(before.get(row.agency()), row));
      told = byAgency(view.rows());
      if (!update.rows().isEmpty() || !update.ranks().isEmpty()) {
        subscribers.forEach(subscriber -> subscriber.offer(update));
      }
    } finally {
      turn.unlock();
    }
  }

  /** By the definition of now: from how many answers on there is a rank may change. */
  private RankingView view() {
    var joined = topic.index();
    var index = definitions.find(joined.index()).orElse(joined);
    return rankings.view(index, topic.parent(), topic.period());
  }

  private Update update(
      RankingView view, Predicate<RankingRow> changed, Predicate<RankingRow> moved) {
    var ranks = new LinkedHashMap<String, @Nullable Integer>();
    view.rows().stream().filter(moved).forEach(row -> ranks.put(row.agency(), row.rank()));
    return new Update(
        view.index(),
        view.parent(),
        view.period(),
        view.position(),
        view.agencies(),
        view.scored(),
        view.rows().stream().filter(changed).toList(),
        ranks);
  }

  private static boolean sameRank(@Nullable RankingRow before, RankingRow now) {
    return before != null && Objects.equals(before.rank(), now.rank());
  }

  /** Ranks travel by themselves; ranges of ranks are read with the ranking when they are ready. */
  private static boolean isSame(@Nullable RankingRow before, RankingRow now) {
    return before != null
        && now.equals(before.at(now.place()))
        && Objects.equals(before.unranked(), now.unranked());
  }

  private static Map<String, RankingRow> byAgency(List<RankingRow> rows) {
    var byAgency = new HashMap<String, RankingRow>();
    rows.forEach(row -> byAgency.put(row.agency(), row));
    return byAgency;
  }
}
