package vn.langnghe.scoring.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch changes in the cells of units, and in the cells by segment of samples. In one order
 * for all instances, so that two of them never wait for each other in a circle.
 */
final class SurveyDeltas {

  /** Address of a cell by segment. */
  record UnitSegment(int unit, int segment) implements Comparable<UnitSegment> {

    private static final Comparator<UnitSegment> ORDER =
        Comparator.comparingInt(UnitSegment::unit).thenComparingInt(UnitSegment::segment);

    @Override
    public int compareTo(UnitSegment other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Integer, SurveyDelta> units = new HashMap<>();
  private final Map<UnitSegment, SurveyDelta> segments = new HashMap<>();

  void add(SurveyFact.Content content) {
    unit(content).add(content);
    if (content.segment() != null) {
      segment(content, content.segment()).add(content);
    }
  }

  void take(SurveyFact.Content content) {
    unit(content).take(content);
    if (content.segment() != null) {
      segment(content, content.segment()).take(content);
    }
  }

  private SurveyDelta unit(SurveyFact.Content content) {
    return units.computeIfAbsent(content.unit(), unit -> new SurveyDelta());
  }

  private SurveyDelta segment(SurveyFact.Content content, int segment) {
    return segments.computeIfAbsent(
        new UnitSegment(content.unit(), segment), address -> new SurveyDelta());
  }

  SortedMap<Integer, SurveyDelta> units() {
    return new TreeMap<>(units);
  }

  SortedMap<UnitSegment, SurveyDelta> segments() {
    return new TreeMap<>(segments);
  }
}
