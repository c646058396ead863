package vn.langnghe.index.rubric;

import java.util.List;
import java.util.stream.Collectors;

/** Rubrics or measures that cannot be used; nothing of them takes effect. */
public final class BrokenRubrics extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  BrokenRubrics(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
