package vn.langnghe.index.rubric;

import java.util.List;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.maths.Rubric;

/** What came of reading a rubric that is not in force. */
public sealed interface DraftResult {

  /** It could take effect. */
  record Sound(Rubric rubric, IndexDefined definition) implements DraftResult {}

  /** It could not; everything that is wrong with it. */
  record Faulty(List<Fault> faults) implements DraftResult {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
