package vn.langnghe.index.rubric;

import java.util.List;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.maths.Rubric;
import vn.langnghe.yaml.YamlFault;

/** The outcome of checking a draft of a rubric. */
public sealed interface DraftResult {

  /** The draft could take effect. */
  record Sound(Rubric rubric, IndexDefined definition) implements DraftResult {}

  /** The draft could not take effect because of these faults. */
  record Faulty(List<YamlFault> faults) implements DraftResult {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
