package vn.langnghe.index.rubric;

import java.util.ArrayList;
import java.util.List;

/** Reads rubrics that are not in force, for those who write them. Nothing of them is kept. */
public class Drafts {

  /** What the faults of a draft call the file. */
  public static final String FILE = "rubric.yaml";

  private final Measures measures;
  private final List<YamlFile> shipped;

  public Drafts(Rubrics rubrics) {
    this.measures = rubrics.measures();
    this.shipped = Shipped.rubrics();
  }

  /**
   * Holds a draft against the rubrics in force, which it may import. It may have the version of one
   * of them, and may hold on the same days: it is meant to follow it.
   */
  public DraftResult check(String yaml) {
    try {
      var draft = YamlFile.parse(FILE, yaml);
      var faults = Schemas.RUBRIC.faults(draft);
      return faults.isEmpty() ? load(draft) : new DraftResult.Faulty(faults);
    } catch (BrokenRubrics e) {
      return new DraftResult.Faulty(e.faults());
    }
  }

  private DraftResult load(YamlFile draft) {
    var method = RubricLoading.method(draft);
    var files = new ArrayList<>(shipped);
    files.removeIf(file -> RubricLoading.method(file).equals(method));
    files.add(draft);
    return RubricLoading.loadDraft(measures, files).stream()
        .filter(loaded -> loaded.rubric().method().equals(method))
        .findFirst()
        .<DraftResult>map(loaded -> new DraftResult.Sound(loaded.rubric(), loaded.definition()))
        .orElseThrow();
  }
}
