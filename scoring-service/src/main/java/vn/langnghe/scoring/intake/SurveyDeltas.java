package vn.langnghe.scoring.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a batch changes in leaf cells, and in the cells by segment of samples. */
final class SurveyDeltas {

  /** Address of a cell by segment; leaves in their order, so that no two instances deadlock. */
  record SegmentLeaf(SurveyFact.Leaf leaf, int segment) implements Comparable<SegmentLeaf> {

    private static final Comparator<SegmentLeaf> ORDER =
        Comparator.comparing(SegmentLeaf::leaf).thenComparingInt(SegmentLeaf::segment);

    @Override
    public int compareTo(SegmentLeaf other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<SurveyFact.Leaf, SurveyDelta> leaves = new HashMap<>();
  private final Map<SegmentLeaf, SurveyDelta> segments = new HashMap<>();

  void add(SurveyFact.Content content) {
    leaf(content).add(content);
    if (content.segment() != null) {
      segment(content, content.segment()).add(content);
    }
  }

  void take(SurveyFact.Content content) {
    leaf(content).take(content);
    if (content.segment() != null) {
      segment(content, content.segment()).take(content);
    }
  }

  private SurveyDelta leaf(SurveyFact.Content content) {
    return leaves.computeIfAbsent(content.leaf(), leaf -> new SurveyDelta());
  }

  private SurveyDelta segment(SurveyFact.Content content, int segment) {
    return segments.computeIfAbsent(
        new SegmentLeaf(content.leaf(), segment), leaf -> new SurveyDelta());
  }

  SortedMap<SurveyFact.Leaf, SurveyDelta> leaves() {
    return new TreeMap<>(leaves);
  }

  SortedMap<SegmentLeaf, SurveyDelta> segments() {
    return new TreeMap<>(segments);
  }
}
