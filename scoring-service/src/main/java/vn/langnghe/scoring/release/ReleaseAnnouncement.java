package vn.langnghe.scoring.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.event.SurveyReleased;
import vn.langnghe.runtime.outbox.Outbox;
import vn.langnghe.runtime.outbox.Outbox.Outgoing;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.scoring.cell.Cell;
import vn.langnghe.scoring.cell.ItemPositions;
import vn.langnghe.scoring.cell.Units;

/** Between a release as it is kept and the event that tells of it. */
@ApplicationScoped
class ReleaseAnnouncement {

  private final Units units;
  private final ItemPositions positions;
  private final Outbox outbox;
  private final Ids ids;

  ReleaseAnnouncement(Units units, ItemPositions positions, Outbox outbox, Ids ids) {
    this.units = units;
    this.positions = positions;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** In the caller's transaction. */
  void append(List<Release> releases) {
    outbox.append(
        releases.stream()
            .map(release -> new Outgoing(ids.next(), event(release), release.releasedAt()))
            .toList());
  }

  private SurveyReleased event(Release release) {
    var unit = units.find(release.unit());
    return new SurveyReleased(
        unit,
        release.sequence(),
        release.through(),
        release.n(),
        items(unit.questionnaire(), release.counts()),
        boxed(release.moments()),
        release.changed(),
        release.cause(),
        release.releasedAt());
  }

  private Map<String, List<Long>> items(String questionnaire, long[] counts) {
    var codes = positions.items(questionnaire, counts.length / Cell.COUNTS_PER_ITEM);
    var items = new LinkedHashMap<String, List<Long>>();
    for (int i = 0; i < counts.length; i += Cell.COUNTS_PER_ITEM) {
      items.put(
          codes.get(i / Cell.COUNTS_PER_ITEM),
          boxed(Arrays.copyOfRange(counts, i, i + Cell.COUNTS_PER_ITEM)));
    }
    return items;
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** The release that an event tells of; its totals are what is public. */
  Release release(SurveyReleased event) {
    var places = positions.of(event.unit().questionnaire(), event.items().keySet());
    int longest =
        event.items().keySet().stream().mapToInt(item -> place(places, item) + 1).max().orElse(0);
    var counts = new long[longest * Cell.COUNTS_PER_ITEM];
    event
        .items()
        .forEach(
            (item, six) -> {
              for (int i = 0; i < Cell.COUNTS_PER_ITEM; i++) {
                counts[Cell.index(place(places, item), i)] = six.get(i);
              }
            });
    return new Release(
        units.of(event.unit()),
        event.sequence(),
        event.through(),
        event.n(),
        counts,
        event.moments().stream().mapToLong(Long::longValue).toArray(),
        counts,
        event.changed(),
        event.cause(),
        event.releasedAt());
  }

  private static int place(Map<String, Integer> places, String item) {
    return places.getOrDefault(item, 0);
  }
}
