package vn.langnghe.scoring.rubric;

import java.util.List;
import vn.langnghe.events.IndexDefined;
import vn.langnghe.scoring.maths.Rubric;

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
